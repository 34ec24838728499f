/** One line of the palette. */

import type { CommandRun } from '@/lib/commands/define-command'
import type { Findable } from '@/lib/commands/rank-choices'
import type { Sentence } from '@/lib/core/sentence'
import { say } from '@/lib/core/sentence'

export const CHOICE_KINDS = {
  page: say('Page'),
  command: say('Command'),
  setting: say('Setting'),
  account: say('Account'),
  asset: say('Asset'),
  portfolio: say('Portfolio'),
  market: say('Market'),
  words: say('History'),
  guide: say('Guide'),
} as const satisfies Readonly<Record<string, Sentence>>

export type ChoiceKind = keyof typeof CHOICE_KINDS

export interface PaletteChoice extends Findable {
  kind: ChoiceKind
  /** Beside the title: the name of a coin, the section of a setting. */
  about?: string
  keys?: string
  /** Shown before anything was typed. */
  isOffered: boolean
  /** `open` hands something over in the memory of this very page, so it is for the full page only. */
  act: { route: string } | { run: CommandRun } | { open: () => void }
}
