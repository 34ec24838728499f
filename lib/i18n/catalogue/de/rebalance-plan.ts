/** German: the plan of a rebalancing: what stays off, and why. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalancePlan: Catalogue = {
  '{name} has no price: it is in no weight, and is not traded.':
    '{name} hat keinen Preis: Es zählt in keinem Gewicht und wird nicht gehandelt.',
  '{name} has no price.': '{name} hat keinen Preis.',
  'The bound on what one plan may trade is reached.':
    'Die Grenze für das, was ein Plan handeln darf, ist erreicht.',
  'Selling more of {name} would realise more gain than you allow.':
    'Mehr von {name} zu verkaufen würde mehr Gewinn realisieren, als du erlaubst.',
  'More of {name} is not to be had within the slippage that you allow.':
    'Mehr von {name} lässt sich innerhalb der Slippage, die du erlaubst, nicht handeln.',
  'Gas would take too large a part of a swap of {name}.':
    'Gas würde einen zu großen Teil eines Tauschs von {name} kosten.',
  'There is not enough money for {name} at the places that trade it, or the rest of it is to be kept.':
    'An den Orten, die {name} handeln, ist dafür nicht genug Geld, oder der Rest soll bleiben.',
  'The venue takes no larger order of {name}.': 'Eine größere Order von {name} nimmt die Börse nicht an.',
  'What is missing of {name} is too small to trade.':
    'Was bei {name} noch fehlt, ist zu klein, um gehandelt zu werden.',
  'Of {name} a rest would be left that nobody could sell.':
    'Von {name} bliebe ein Rest, den niemand verkaufen könnte.',
  'No place of this plan trades {name}.': 'Kein Ort dieses Plans handelt {name}.',
  'What a swap of {name} costs in gas is not known.':
    'Was ein Tausch von {name} an Gas kostet, ist nicht bekannt.',
  'The money is at places that do not trade {name}.': 'Das Geld liegt an Orten, die {name} nicht handeln.',
  'What there is of {name} lies where it cannot be sold, or is not free.':
    'Was es von {name} gibt, liegt dort, wo es sich nicht verkaufen lässt, oder ist nicht frei.',
  'You have changed what is traded of {name}.': 'Du hast geändert, was von {name} gehandelt wird.',
  'This leg is not in the plan.': 'Diesen Schritt gibt es im Plan nicht.',
  'This is more than one plan may trade.': 'Das ist mehr, als ein Plan handeln darf.',
  'The amount of a leg is above zero.': 'Die Menge eines Schritts ist größer als null.',
  'Selling {amount} {code} would realise more gain than you allow.':
    '{amount} {code} zu verkaufen würde mehr Gewinn realisieren, als du erlaubst.',
  '{amount} {code} are not to be had within the slippage that you allow.':
    '{amount} {code} lassen sich innerhalb der Slippage, die du erlaubst, nicht handeln.',
  'Gas would take too large a part of {amount} {code}.':
    'Gas würde einen zu großen Teil von {amount} {code} kosten.',
  'There is not enough to pay for {amount} {code}, or the rest of it is to be kept.':
    'Für {amount} {code} ist nicht genug da, oder der Rest soll bleiben.',
  '{amount} {code} are more than the venue takes in one order.':
    '{amount} {code} sind mehr, als die Börse in einer Order annimmt.',
  '{amount} {code} are less than the venue takes, or than you want to trade at least.':
    '{amount} {code} sind weniger, als die Börse annimmt oder als du mindestens handeln willst.',
  'With {amount} {code} a rest would be left that nobody could sell.':
    'Bei {amount} {code} bliebe ein Rest, den niemand verkaufen könnte.',
  'What selling {name} would realise is not known, and you allow only so much gain.':
    'Was ein Verkauf von {name} realisieren würde, ist nicht bekannt, und du erlaubst nur begrenzt Gewinn.',
  'What selling {amount} {code} would realise is not known, and you allow only so much gain.':
    'Was ein Verkauf von {amount} {code} realisieren würde, ist nicht bekannt, und du erlaubst nur begrenzt Gewinn.',
  'To buy {names} there.': 'Um dort {names} zu kaufen.',
  'To sell {names} there.': 'Um dort {names} zu verkaufen.',
  '{symbol} at {place} is left out: its price is far from the one that the plan counts with.':
    '{symbol} bei {place} bleibt außen vor: Der Preis dort ist weit von dem entfernt, mit dem der Plan rechnet.',
}
