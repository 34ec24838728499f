/** Preferences that must be known before the vault opens; nothing private. Stored in clear in `storage.local`. */
import * as v from 'valibot'
import { LANGUAGES } from '@/lib/i18n/languages'

/** A stored value that this version does not know (a language of a newer one) falls back alone. */
const kept = <const T extends string>(options: readonly T[], standard: NoInfer<T>) =>
  v.fallback(v.optional(v.picklist(options), standard), standard)

export const preferencesSchema = v.object({
  theme: kept(['system', 'light', 'dark'], 'system'),
  /** `auto` follows the browser. */
  language: kept(['auto', ...LANGUAGES], 'auto'),
  /** `teal-red` or, for colour-vision deficiency, `blue-orange`. */
  gainColours: kept(['teal-red', 'blue-orange'], 'teal-red'),
  /** `more`: darker texts, lines that can be seen, also where the system does not ask for it. */
  contrast: kept(['system', 'more'], 'system'),
  /** Shortcuts of one letter, `/` and `?` among them. */
  singleKeys: v.fallback(v.optional(v.boolean(), true), true),
})

export type Preferences = v.InferOutput<typeof preferencesSchema>
export const defaultPreferences: Preferences = v.parse(preferencesSchema, {})
