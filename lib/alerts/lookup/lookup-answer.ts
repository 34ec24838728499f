/** What the address bar gets for a piece of text. Plain words; whoever shows them escapes them. */
import type { CommandRun } from '@/lib/commands/define-command'

export interface LookedUp {
  /** What Enter does with the text as it stands. */
  first: string
  /** Text that can be chosen in its place, with what would come of it. */
  suggestions: { content: string; description: string }[]
  /** It begins an alert: the form gets the text. */
  isAlert: boolean
  /** Hash route that Enter opens, if it is no alert. */
  route: string
  /** Done in place of opening anything; the address bar knows `lock` only. */
  run?: CommandRun
  /** Symbol of what is held: the portfolio is opened with this alone. No address may name it. */
  find?: string
}
