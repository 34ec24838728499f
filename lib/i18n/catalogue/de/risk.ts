/** German: the figures of risk, what they were computed from, and why there are none. */
import type { Catalogue } from '@/lib/i18n/translate'

export const risk: Catalogue = {
  'Days measured': 'Gemessene Tage',
  '{count} days could not be measured.': {
    one: '{count} Tag ließ sich nicht messen.',
    other: '{count} Tage ließen sich nicht messen.',
  },
  'The numbers are too large to be computed with.': 'Die Zahlen sind zu groß, um mit ihnen zu rechnen.',
  'There are {count} days; {needed} are needed.': {
    one: 'Es gibt {count} Tag; nötig sind {needed}.',
    other: 'Es gibt {count} Tage; nötig sind {needed}.',
  },
  'Mean return a day': 'Mittlere Rendite am Tag',
  'Standard deviation a day': 'Standardabweichung am Tag',
  'Days a year': 'Tage im Jahr',
  'Every day returned the same.': 'Jeder Tag brachte dasselbe.',
  'Risk-free rate a year': 'Risikofreier Zins im Jahr',
  'Target a day': 'Ziel am Tag',
  'Downside deviation a day': 'Abweichung nach unten am Tag',
  'No day fell below the target.': 'Kein Tag lag unter dem Ziel.',
  'Sum of gains above the target': 'Summe der Gewinne über dem Ziel',
  'Sum of losses below the target': 'Summe der Verluste unter dem Ziel',
  'Share of days that were worse': 'Anteil der Tage, die schlechter waren',
  'Days of the tail': 'Schlechteste Tage, die zählen',
  'Worst day': 'Schlechtester Tag',
  'A day lost more than all there was, so there is no index to measure on.':
    'Ein Tag verlor mehr, als da war; darum gibt es keinen Index, an dem sich messen ließe.',
  'Highest point': 'Höchststand',
  'Lowest point': 'Tiefststand',
  Recovered: 'Wieder aufgeholt',
  'Days from the first measured one to the end': 'Tage vom ersten gemessenen bis zum Ende',
  'Growth a year': 'Wachstum im Jahr',
  'Deepest drawdown': 'Tiefster Rückgang',
  'There was no drawdown to divide by.': 'Es gab keinen Rückgang, durch den sich teilen ließe.',
}
