/** English plural forms: how strategies stand against their targets. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceDrift: Catalogue = {
  '{count} outside: {name} {weight} ({low}–{high})': {
    one: '{count} outside: {name} {weight} ({low}–{high})',
    other: '{count} outside: {name} {weight} ({low}–{high})',
  },
}
