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
  '{value} {code} must be moved there first. A withdrawal from {account} costs {fee} {code} or more, depending on the network.':
    '{value} {code} müssen erst dorthin. Eine Auszahlung von {account} kostet {fee} {code} oder mehr, je nach Netzwerk.',
  'This market is not known.': 'Dieser Markt ist nicht bekannt.',
  'What {code} is worth is not known.': 'Was {code} wert ist, ist nicht bekannt.',
  'The order book is not known yet.': 'Das Orderbuch ist noch nicht bekannt.',
  'It is paid with money: no lot is sold.': 'Bezahlt wird mit Geld: Kein Posten wird verkauft.',
  'By your rules the cost goes over to the coin that comes: nothing is realised.':
    'Nach deinen Regeln gehen die Kosten auf den neuen Coin über: Es wird nichts realisiert.',
  Sends: 'Gesendet wird',
  Pays: 'Zahlt',
  Receives: 'Erhält',
  Average: 'Durchschnitt',
  'It waits: nothing is filled at once.': 'Sie wartet: Sofort wird nichts ausgeführt.',
  Remains: 'Bleibt übrig',
  'Fee ({maker} maker, {taker} taker)': 'Gebühr ({maker} Maker, {taker} Taker)',
  'Worst case': 'Schlimmstenfalls',
  'Pays at most': 'Zahlt höchstens',
  'Receives at least': 'Erhält mindestens',
  'Warning:': 'Warnung:',
  '{kind} (not offered)': '{kind} (nicht im Angebot)',
  'Kind of order': 'Orderart',
  'In force': 'Gültig',
  'What is not offered here': 'Was es hier nicht gibt',
  Bid: 'Geld',
  '{field}: at the best bid': '{field}: zum besten Geldkurs',
  Mid: 'Mitte',
  '{field}: in the middle': '{field}: in der Mitte',
  Ask: 'Brief',
  '{field}: at the best ask': '{field}: zum besten Briefkurs',
  'Set off at': 'Auslöser',
  'None: at the market': 'Keins: zum Marktpreis',
  Amount: 'Menge',
  'Share of what is free': 'Anteil am freien Guthaben',
  'Typed as': 'Eingabe in',
  '{share} %': '{share} %',
  'Write a number like 1234.5.': 'Schreib eine Zahl wie 1234,5.',
  'Until cancelled': 'Bis zur Stornierung',
  'At once, the rest is cancelled': 'Sofort, der Rest wird storniert',
  'All at once or nothing': 'Alles sofort oder nichts',
  'Post-only': 'Nur Maker',
  '{label} (paper)': '{label} (Spielgeld)',
  'Make a new one': 'Neue Order daraus machen',
  'This changes an open order.': 'Das ändert eine offene Order.',
  Side: 'Richtung',
  'Review the order': 'Order prüfen',
  'Compare venues': 'Börsen vergleichen',
  'Buy {amount}': '{amount} kaufen',
  'Sell {amount}': '{amount} verkaufen',
  'Buy {code} for {cost}': '{code} für {cost} kaufen',
  'Sell {code} for {cost}': '{code} für {cost} verkaufen',
  'Follows at': 'Folgt im Abstand',
  'Paper: {act}': 'Spielgeld: {act}',
  'Review it again': 'Noch einmal prüfen',
  'Ask what became of it': 'Nachfragen, was daraus wurde',
  'Nothing is sent yet. {left} s left to confirm.':
    'Noch ist nichts gesendet. Zum Bestätigen bleiben {left} s.',
  'This review has ended. Nothing was sent.': 'Diese Prüfung ist beendet. Es wurde nichts gesendet.',
  'On its way to {venue}. Closing this does not stop it.':
    'Unterwegs zu {venue}. Schließen hält sie nicht auf.',
  'There was no answer.': 'Es kam keine Antwort.',
  'Asking sends nothing a second time: an order is sent once for each review.':
    'Nachfragen sendet nichts ein zweites Mal: Je Prüfung wird eine Order genau einmal gesendet.',
  'Look at this first': 'Sieh dir das zuerst an',
  Where: 'Wo',
  '{account} at {venue}': '{account} bei {venue}',
  Leaves: 'Geht weg',
  Arrives: 'Kommt an',
  '{maker} maker, {taker} taker, as {venue} tells it of your key':
    '{maker} Maker, {taker} Taker, so sagt es {venue} zu deinem Schlüssel',
  '{maker} maker, {taker} taker, by the public list of {venue}':
    '{maker} Maker, {taker} Taker, nach der öffentlichen Liste von {venue}',
  '{share} worse than the middle of the book': '{share} schlechter als die Mitte des Orderbuchs',
  'Last price that is touched': 'Letzter Preis, der berührt wird',
  'Beyond the book': 'Jenseits des Orderbuchs',
  'In no figure here: its price is not known.': 'In keiner Zahl hier: Der Preis ist nicht bekannt.',
  'Middle of the book': 'Mitte des Orderbuchs',
  '{age} s old. When it moves by more than {share} the confirm is refused.':
    '{age} s alt. Bewegt sie sich um mehr als {share}, wird die Bestätigung abgelehnt.',
  'This order cannot be reviewed.': 'Diese Order lässt sich nicht prüfen.',
  Dismiss: 'Ausblenden',
  'There is more than one order.': 'Es gibt mehr als eine Order.',
  'The one request was doubled on its way to {venue}. Look at your open orders.':
    'Die eine Anfrage wurde auf dem Weg zu {venue} verdoppelt. Sieh dir deine offenen Orders an.',
  'In the journal: {state}': 'Im Journal: {state}',
  '{venue} has the order.': '{venue} hat die Order.',
  '{venue} refused the order.': '{venue} hat die Order abgelehnt.',
  'Nothing was bought or sold. Change the order and review it again.':
    'Es wurde nichts gekauft oder verkauft. Ändere die Order und prüfe sie noch einmal.',
  'Nothing was sent.': 'Es wurde nichts gesendet.',
  '{venue} is being asked …': '{venue} wird gefragt …',
  'It is not known yet whether the order arrived. Do not place it again: the journal tells what became of it.':
    'Noch ist nicht bekannt, ob die Order angekommen ist. Gib sie nicht noch einmal auf: Das Journal sagt, was daraus wurde.',
  'Nothing of it is filled yet.': 'Davon ist noch nichts ausgeführt.',
  'Filled: {quantity}.': 'Ausgeführt: {quantity}.',
  'Filled: {quantity} at {price} on average.': 'Ausgeführt: {quantity} zu {price} im Durchschnitt.',
  'What it does to your allocation': 'Was das mit deiner Aufteilung macht',
  'Shares of your portfolio': 'Anteile an deinem Portfolio',
  Before: 'Vorher',
  After: 'Nachher',
  'As a bar': 'Als Balken',
  'What it realises': 'Was das realisiert',
  'What arrives has no known price.': 'Für das, was ankommt, ist kein Preis bekannt.',
  'Without a known cost, and in no gain:': 'Ohne bekannte Kosten und in keinem Gewinn:',
  'Cost or proceeds are not known.': 'Kosten oder Erlös sind nicht bekannt.',
  'Lots that it takes': 'Posten, die sie nimmt',
  'Nobody has seen it arrive.': 'Niemand hat es ankommen sehen.',
  '{count} days to go': { one: 'noch {count} Tag', other: 'noch {count} Tage' },
  'As if it were taken from each book at this moment, after the fee of each account. What has to be moved first costs a withdrawal, which counts in the order of this list.':
    'Als würde jetzt aus jedem Orderbuch genommen, nach der Gebühr jedes Kontos. Was erst verschoben werden muss, kostet eine Auszahlung; sie zählt in der Reihenfolge mit.',
  'Chosen now': 'Gerade gewählt',
  'Use this': 'Das nehmen',
}
