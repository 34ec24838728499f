/**
 * Which command the keys mean that somebody presses. `g a` are two keys one after the other, within a second and a half; `mod+k` is Ctrl,
 * or Cmd on a Mac. Single letters of other alphabets and other held modifiers are never a command. Pure.
 */
import type { Command } from './define-command'
import { keyName, type PressedKey } from './key-name'

/** The key that began a pair, and when. */
export interface Begun {
  first: string
  at: number
}

export interface Pressed {
  command?: Command
  /** Handed back with the next key. */
  begun?: Begun
}

const PAIR_MS = 1_500

/** @example pressKey(COMMANDS, { key: 'a', … }, { begun: { first: 'g', at: now - 200 }, now, isMac: false }).command?.id // 'page.accounts' */
export function pressKey(
  commands: readonly Command[],
  pressed: PressedKey,
  { begun, now, isMac }: { begun?: Begun | undefined; now: number; isMac: boolean },
): Pressed {
  const name = keyName(pressed, isMac)
  if (name === undefined) return {}
  const isPair = begun !== undefined && now - begun.at <= PAIR_MS
  const wanted = isPair ? `${begun.first} ${name}` : name
  const command = commands.find(({ keys }) => keys === wanted)
  if (command) return { command }
  // A second key that means nothing begins nothing: what follows would surprise.
  if (isPair) return {}
  return commands.some(({ keys }) => keys?.startsWith(`${name} `)) ? { begun: { first: name, at: now } } : {}
}

/** A single key without Ctrl or Cmd, which can be switched off (WCAG 2.1.4). */
export const isSingleKey = ({ ctrlKey, metaKey }: Pick<PressedKey, 'ctrlKey' | 'metaKey'>): boolean =>
  !ctrlKey && !metaKey

/** As they stand on the keyboard. @example keyCaps('mod+k', true) // [['⌘', 'K']]; keyCaps('g a', false) // [['G'], ['A']] */
export const keyCaps = (keys: string, isMac: boolean, ctrl = 'Ctrl'): string[][] =>
  keys
    .split(' ')
    .map((one) => one.split('+').map((part) => (part === 'mod' ? (isMac ? '⌘' : ctrl) : part.toUpperCase())))
