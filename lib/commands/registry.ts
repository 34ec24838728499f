/** The one list of commands. A new command is a line in its section. */
import type { Command, CommandSection } from './define-command'
import { actCommands } from './sections/acts'
import { beginCommands } from './sections/begin'
import { helpCommands } from './sections/help'
import { pageCommands } from './sections/pages'

export const COMMANDS: readonly Command[] = [
  ...pageCommands,
  ...beginCommands,
  ...actCommands,
  ...helpCommands,
]

/** @example commandsOf('pages').map(({ keys }) => keys) // ['g d', 'g a', …] */
export const commandsOf = (section: CommandSection): readonly Command[] =>
  COMMANDS.filter((command) => command.section === section)
