/** What a pressed key is called in the list of commands: `g`, `?`, `mod+k`. Pure. */

export interface PressedKey {
  key: string
  /** Where the key lies, whatever its layout writes there. */
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** A layout without Latin letters keeps the shortcuts where they lie on a Latin one, as systems do. */
function letterOf({ key, code }: PressedKey): string {
  const lying = /^[a-z]$/i.test(key) ? null : /^Key([A-Z])$/.exec(code ?? '')
  return (lying?.[1] ?? key).toLowerCase()
}

/**
 * @returns `undefined` for what is never a command
 * @example keyName({ key: 'л', code: 'KeyK', ctrlKey: true, metaKey: false, altKey: false }, false) // 'mod+k'
 */
export function keyName(pressed: PressedKey, isMac: boolean): string | undefined {
  const { key, ctrlKey, metaKey, altKey } = pressed
  const mod = isMac ? metaKey : ctrlKey
  const other = isMac ? ctrlKey : metaKey
  if (altKey || other || key.length !== 1) return undefined
  return mod ? `mod+${letterOf(pressed)}` : key.toLowerCase()
}
