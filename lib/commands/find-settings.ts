/** Which fields of the settings a piece of text means, in the person's language and in English. Pure. */
import type { Translator } from '@/lib/i18n/translate'
import { wordsIn } from './command-choices'
import { type Findable, rankChoices } from './rank-choices'
import { SETTING_FIELDS, type SettingField } from './setting-fields'

export interface SettingChoice extends Findable {
  field: SettingField
}

export const settingChoices = (translator: Pick<Translator, 'sentence'>): SettingChoice[] =>
  SETTING_FIELDS.map((field) => ({
    field,
    id: `setting.${field.id}`,
    title: translator.sentence(field.label),
    words: wordsIn(translator, [field.label, field.section, field.hint, field.keywords]),
  }))

/** @returns `null` for an empty search: everything is shown. @example findSettings('dark', translator) // Set { 'theme' } */
export function findSettings(
  query: string,
  translator: Pick<Translator, 'sentence'>,
): ReadonlySet<string> | null {
  if (query.trim() === '') return null
  return new Set(rankChoices(settingChoices(translator), query, []).map(({ field }) => field.id))
}
