/** Commands in the address bar: `hf swap`, `hf lock`. By the whole name for Enter, by its begin for what is suggested. Pure. */
import { commandChoices } from '@/lib/commands/command-choices'
import type { Command, CommandRun } from '@/lib/commands/define-command'
import { FITS, plainText, rankChoices, rankOf } from '@/lib/commands/rank-choices'
import { COMMANDS } from '@/lib/commands/registry'
import type { Translator } from '@/lib/i18n/translate'

export interface FoundCommand {
  /** What Enter takes: its name in the person's language. */
  content: string
  description: string
  route?: string
  run?: CommandRun
}

const OFFERED = COMMANDS.filter(({ inOmnibox }) => inOmnibox === true)
const MOST = 3

/** The name of one command and nothing else, in the person's language or in English, or its short name: `lock`. */
export function namedCommand(text: string, translator: Translator): FoundCommand | undefined {
  const asked = plainText(text).trim()
  if (asked === '') return undefined
  const named = commandChoices(OFFERED, translator).find(({ command, title, words: [, english] }) =>
    [title, english ?? title, shortName(command)].some((name) => plainText(name) === asked),
  )
  return named && found(named.command, translator)
}

/** @example beginCommands('sw', translator)[0]?.content // 'swap' */
export function beginCommands(text: string, translator: Translator): FoundCommand[] {
  const fits = commandChoices(OFFERED, translator).filter((choice) => {
    const rank = rankOf(text, choice)
    return text.trim().length > 1 && rank !== undefined && rank <= FITS.other
  })
  return rankChoices(fits, text, [])
    .slice(0, MOST)
    .map(({ command }) => found(command, translator))
}

const shortName = ({ id }: Command): string => id.split('.').at(-1) ?? id

function found(command: Command, { sentence, t }: Translator): FoundCommand {
  const name = sentence(command.title)
  const content = name.toLowerCase()
  if ('run' in command.act) return { content, description: name, run: command.act.run }
  return { content, description: t('Open: {page}', { page: name }), route: command.act.route }
}
