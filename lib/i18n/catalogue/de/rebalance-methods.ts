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
  '{name} is locked, and its value is not known.': '{name} ist gesperrt, und der Wert ist nicht bekannt.',
  'All the weight is on what is locked. Give some of it to another asset.':
    'Alles Gewicht liegt auf Gesperrtem. Gib einem anderen Asset etwas davon.',
  'At a bound that you have set: {names}.': 'An einer Grenze, die du gesetzt hast: {names}.',
  'The fields of the method are not complete.': 'Die Felder der Methode sind nicht vollständig.',
  'The least weights come to {least} %, and {free} % can be given out. Make some of them smaller.':
    'Die kleinsten Gewichte ergeben {least} %, und {free} % können vergeben werden. Mach einige davon kleiner.',
  'The method names an asset that this strategy does not have.':
    'Die Methode nennt ein Asset, das diese Strategie nicht hat.',
  'The numbers are too large or too small to compute weights from.':
    'Die Zahlen sind zu groß oder zu klein, um daraus Gewichte zu berechnen.',
  'There is nothing of known value that could be balanced.':
    'Es gibt nichts von bekanntem Wert, das ausgeglichen werden könnte.',
  'This method takes one step at a time: it is due by the calendar or by hand, not by bands, drift or money.':
    'Diese Methode geht einen Schritt nach dem anderen: Sie wird nach dem Kalender oder von Hand fällig, nicht durch Bänder, Abweichung oder Geld.',
  'This method takes one step at a time: let it trade to the target, not to the edge of the band.':
    'Diese Methode geht einen Schritt nach dem anderen: Lass sie bis zum Ziel handeln, nicht bis zum Rand des Bandes.',
  'This version does not know the method of this strategy.':
    'Diese Version kennt die Methode dieser Strategie nicht.',
  'What is locked and the money that is kept leave nothing for the other assets.':
    'Gesperrtes und das Geld, das behalten wird, lassen für die anderen Assets nichts übrig.',
}
