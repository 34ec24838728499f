/** Commands as they are looked for: in the person's language and in English, by title and keywords. Pure. */
import type { Sentence } from '@/lib/core/sentence'
import { createTranslator, type Translator } from '@/lib/i18n/translate'
import type { Command } from './define-command'
import type { Findable } from './rank-choices'

/** Without a catalogue a template is its own text. */
const ENGLISH = createTranslator('en', {})

export interface CommandChoice extends Findable {
  command: Command
}

/** @example commandChoices(COMMANDS, translator).find(({ id }) => id === 'page.swaps')?.words // ['Swap', 'convert, …', …] */
export const commandChoices = (
  commands: readonly Command[],
  translator: Pick<Translator, 'sentence'>,
): CommandChoice[] =>
  commands.map((command) => ({
    command,
    id: command.id,
    title: translator.sentence(command.title),
    words: wordsIn(translator, [command.title, command.keywords]),
  }))

/** The same sentences in both languages, so that a German page finds "settings", too. */
export const wordsIn = (
  translator: Pick<Translator, 'sentence'>,
  sentences: readonly (Sentence | undefined)[],
): string[] => {
  const said = sentences.filter((each) => each !== undefined)
  return [...new Set([translator, ENGLISH].flatMap(({ sentence }) => said.map((each) => sentence(each))))]
}
