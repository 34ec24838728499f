/** English: what exchanges tell of the past, plural forms. */
import type { Catalogue } from '@/lib/i18n/translate'

export const featureHistory: Catalogue = {
  '{venue} tells trades of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} tells trades of the last day only; import a CSV for the time before.',
    other: '{venue} tells trades of the last {count} days only; import a CSV for the time before.',
  },
  '{venue} tells deposits and withdrawals of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} tells deposits and withdrawals of the last day only; import a CSV for the time before.',
    other:
      '{venue} tells deposits and withdrawals of the last {count} days only; import a CSV for the time before.',
  },
  '{venue} tells income, fees and conversions of the last {count} days only; import a CSV for the time before.':
    {
      one: '{venue} tells income, fees and conversions of the last day only; import a CSV for the time before.',
      other:
        '{venue} tells income, fees and conversions of the last {count} days only; import a CSV for the time before.',
    },
  '{venue} tells interest and fees of the trading account of the last {count} days only; import a CSV for the time before.':
    {
      one: '{venue} tells interest and fees of the trading account of the last day only; import a CSV for the time before.',
      other:
        '{venue} tells interest and fees of the trading account of the last {count} days only; import a CSV for the time before.',
    },
  '{venue} tells what Earn yields of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} tells what Earn yields of the last day only; import a CSV for the time before.',
    other: '{venue} tells what Earn yields of the last {count} days only; import a CSV for the time before.',
  },
}
