/** German: the order form, its review, what an order would do, and what is wrong with one. */
import type { Catalogue } from '@/lib/i18n/translate'

export const orderForm: Catalogue = {
  'The least is {least} {code}; this is {value} {code}.':
    'Mindestens {least} {code}; das hier sind {value} {code}.',
  'The most is {most} {code}; this is {value} {code}.':
    'Höchstens {most} {code}; das hier sind {value} {code}.',
  'This is less than the least amount, {least} {code}.':
    'Das ist weniger als die kleinste Menge, {least} {code}.',
  'This takes {value} {code}; {free} {code} are free.':
    'Dafür braucht es {value} {code}; frei sind {free} {code}.',
  'With the fee this takes {value} {code}; {free} {code} are free.':
    'Mit Gebühr braucht es dafür {value} {code}; frei sind {free} {code}.',
  'The book shows {value} {code}; what comes after that is not known.':
    'Im Orderbuch stehen {value} {code}; was danach kommt, ist nicht bekannt.',
  'Only {value} {code} can be had at this price now: all or nothing would end as nothing.':
    'Zu diesem Preis gibt es gerade nur {value} {code}: „Alles oder nichts“ würde nichts.',
  'Enter a percentage up to 100.': 'Gib einen Prozentsatz bis 100 ein.',
  'The price of the market is not known yet.': 'Der Marktpreis ist noch nicht bekannt.',
  'Enter a price.': 'Gib einen Preis ein.',
  'Enter the price that sets it off.': 'Gib den Preis ein, der sie auslöst.',
  'Enter the distance in percent.': 'Gib den Abstand in Prozent ein.',
  'The distance lies between 0 and 100 %.': 'Der Abstand liegt zwischen 0 und 100 %.',
  'The rules of this market are not known yet.': 'Die Regeln dieses Markts sind noch nicht bekannt.',
  '{symbol} cannot be traded at the moment.': '{symbol} lässt sich gerade nicht handeln.',
  'This kind of order has no such time in force.': 'Diese Orderart gibt es mit dieser Gültigkeit nicht.',
  'The price of the market is not known yet: on which side this lies was not checked.':
    'Der Marktpreis ist noch nicht bekannt: Auf welcher Seite das liegt, wurde nicht geprüft.',
  'It must lie above the price of the market, {price} {code}.':
    'Er muss über dem Marktpreis von {price} {code} liegen.',
  'It must lie below the price of the market, {price} {code}.':
    'Er muss unter dem Marktpreis von {price} {code} liegen.',
  'The limit is better than the price that sets it off: the market may pass it by.':
    'Das Limit ist besser als der Preis, der sie auslöst: Der Markt kann daran vorbeiziehen.',
  'It would be filled at once at {price} {code}, so post-only would be refused.':
    'Sie würde sofort zu {price} {code} ausgeführt; als „nur Maker“ würde sie abgelehnt.',
  'Nothing can be had at this price now; the best is {price} {code}.':
    'Zu diesem Preis gibt es gerade nichts; der beste ist {price} {code}.',
  'This price is {percent} % worse than the best one, {price} {code}.':
    'Dieser Preis ist {percent} % schlechter als der beste, {price} {code}.',
  'A market order takes whatever price it finds.': 'Eine Marktorder nimmt jeden Preis, den sie findet.',
  'Once it is set off it is a market order, which takes whatever price it finds.':
    'Einmal ausgelöst ist sie eine Marktorder und nimmt jeden Preis, den sie findet.',
  'No more than {value} {code} is paid; how much arrives for it has no lower bound.':
    'Bezahlt werden höchstens {value} {code}; wie viel dafür ankommt, ist nach unten offen.',
  '{symbol} is not counted in your portfolio.': '{symbol} zählt in deinem Portfolio nicht mit.',
  'The price of {symbol} is not known.': 'Der Preis von {symbol} ist nicht bekannt.',
  '{value} {code} must be moved there first. What a withdrawal from {account} costs is not known.':
    '{value} {code} müssen erst dorthin. Was eine Auszahlung von {account} kostet, ist nicht bekannt.',
  '{value} {code} must be moved there first. A withdrawal from {account} costs {fee} {code}.':
    '{value} {code} müssen erst dorthin. Eine Auszahlung von {account} kostet {fee} {code}.',
  'This market is not known.': 'Dieser Markt ist nicht bekannt.',
  'What {code} is worth is not known.': 'Was {code} wert ist, ist nicht bekannt.',
  'The order book is not known yet.': 'Das Orderbuch ist noch nicht bekannt.',
  'It is paid with money: no lot is sold.':
    'Bezahlt wird mit Geld: Kein Posten wird verkauft.',
  'By your rules the cost goes over to the coin that comes: nothing is realised.':
    'Nach deinen Regeln gehen die Kosten auf den neuen Coin über: Es wird nichts realisiert.',
}
