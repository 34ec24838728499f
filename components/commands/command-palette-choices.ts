/** Commands and settings as lines of the palette. Pure. */
import { commandChoices } from '@/lib/commands/command-choices'
import { settingChoices } from '@/lib/commands/find-settings'
import { COMMANDS } from '@/lib/commands/registry'
import type { Translator } from '@/lib/i18n/translate'
import type { PaletteChoice } from './palette-choice'

/** The palette does not offer itself. */
const OFFERED = COMMANDS.filter(({ id }) => id !== 'help.palette')

/** @example commandPaletteChoices(translator).map(({ title }) => title) // ['Dashboard', 'Accounts', …] */
export const commandPaletteChoices = (translator: Translator): PaletteChoice[] =>
  commandChoices(OFFERED, translator).map(
    ({ command: { section, keys, act }, id, title, words }): PaletteChoice => ({
      id,
      title,
      words,
      kind: section === 'pages' ? 'page' : 'command',
      ...(keys === undefined ? {} : { keys }),
      isOffered: true,
      act,
    }),
  )

/** Fields of the settings; found, never offered. */
export const settingPaletteChoices = (translator: Translator): PaletteChoice[] =>
  settingChoices(translator).map(
    ({ field, id, title, words }): PaletteChoice => ({
      id,
      title,
      words,
      kind: 'setting',
      about: translator.sentence(field.section),
      isOffered: false,
      act: { route: `settings/${field.id}` },
    }),
  )
