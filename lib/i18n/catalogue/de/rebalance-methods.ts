/** German: the methods of a strategy, their fields, targets and templates. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceMethods: Catalogue = {
  'A weight is from 0 % to 100 %.': 'Ein Gewicht liegt zwischen 0 % und 100 %.',
  'Choose one.': 'Wähle eines aus.',
  'Choose some of the assets.': 'Wähle einige der Assets aus.',
  'Each asset or group has the weight that you give it. What they leave is kept as money.':
    'Jedes Asset und jede Gruppe hat das Gewicht, das du ihr gibst. Was übrig bleibt, bleibt Geld.',
  'Enter an amount above zero.': 'Gib einen Betrag über null ein.',
  'Equal weights': 'Gleiche Gewichte',
  'From {least} % to {most} %.': 'Von {least} % bis {most} %.',
  'From {least} to {most} days.': 'Von {least} bis {most} Tagen.',
  'From {least} to {most}.': 'Von {least} bis {most}.',
  'Give at least one weight.': 'Gib mindestens ein Gewicht an.',
  'Target weights': 'Zielgewichte',
  'The same weight for each asset or group. Takes nothing for granted about prices to come.':
    'Dasselbe Gewicht für jedes Asset und jede Gruppe. Setzt nichts über künftige Preise voraus.',
  'The weights come to more than 100 %.': 'Die Gewichte ergeben mehr als 100 %.',
  'The weights must come to 100 %.': 'Die Gewichte müssen 100 % ergeben.',
  'This method has no field "{key}".': 'Diese Methode hat kein Feld „{key}“.',
  Weights: 'Gewichte',
}
