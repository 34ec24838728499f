/** Preferences that must be known before the vault opens; nothing private. Stored in clear in `storage.local`. */
import * as v from 'valibot'

export const preferencesSchema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  /** `auto` follows the browser. */
  language: v.optional(v.picklist(['auto', 'en', 'de']), 'auto'),
  /** `teal-red` or, for colour-vision deficiency, `blue-orange`. */
  gainColours: v.optional(v.picklist(['teal-red', 'blue-orange']), 'teal-red'),
})

export type Preferences = v.InferOutput<typeof preferencesSchema>
export const defaultPreferences: Preferences = v.parse(preferencesSchema, {})
