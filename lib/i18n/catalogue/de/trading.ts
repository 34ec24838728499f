/** German: orders, from the review to their end, as the engine says them. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const trading: Catalogue = {
  'This review has ended. Nothing was sent. Review the order again.':
    'Diese Prüfung ist beendet. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'The order never arrived. Nothing was bought or sold.':
    'Die Order ist nie angekommen. Es wurde nichts gekauft oder verkauft.',
  'This account has a daily limit, and there is no price in US dollars for this order or one of the last 24 hours. Take the limit away in the settings, or wait for a price.':
    'Dieses Konto hat ein Tageslimit, und für diese Order oder eine der letzten 24 Stunden gibt es keinen Preis in US-Dollar. Hebe das Limit in den Einstellungen auf oder warte auf einen Preis.',
  'This order is above the daily limit of this account: {worth} US dollars, with {before} ordered in the last 24 hours, and {limit} allowed.':
    'Diese Order übersteigt das Tageslimit dieses Kontos: {worth} US-Dollar, {before} in den letzten 24 Stunden bestellt, {limit} erlaubt.',
  'This is not the order that was reviewed. Nothing was sent. Review the order again.':
    'Das ist nicht die Order, die du geprüft hast. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'This order does not exist.': 'Diese Order gibt es nicht.',
  'Holdfast was locked or restarted since this review. Nothing was sent. Review the order again.':
    'Holdfast wurde seit dieser Prüfung gesperrt oder neu gestartet. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'This review is too old: prices may have moved. Nothing was sent. Review the order again.':
    'Diese Prüfung ist zu alt: Die Preise können sich bewegt haben. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'All orders are stopped. Release the stop on the trading page first.':
    'Alle Orders sind gestoppt. Hebe den Stopp zuerst auf der Handelsseite auf.',
  'One side of the order book is empty now. Nothing was sent. Review the order again.':
    'Eine Seite des Orderbuchs ist jetzt leer. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'The price has moved from {before} to {after}, by more than the {percent} % that you allow. Nothing was sent. Review the order again.':
    'Der Preis ist von {before} auf {after} gegangen, um mehr als die {percent} %, die du erlaubst. Es wurde nichts gesendet. Prüfe die Order noch einmal.',
  'The venue has {orders} orders of this one request: it was doubled on its way.':
    'Die Börse hat {orders} Orders aus dieser einen Anfrage: Sie wurde unterwegs verdoppelt.',
  'The venue refused the request, and yet it has an order of it.':
    'Die Börse hat die Anfrage abgelehnt und hat trotzdem eine Order daraus.',
  'The venue says again that it knows no such order: it never arrived.':
    'Die Börse sagt noch einmal, dass sie diese Order nicht kennt: Sie ist nie angekommen.',
  'The venue knows no such order so far. It is asked again.':
    'Die Börse kennt diese Order bisher nicht. Sie wird noch einmal gefragt.',
  'Holdfast was stopped before the order left. Nothing was sent.':
    'Holdfast wurde beendet, bevor die Order losging. Es wurde nichts gesendet.',
  'Holdfast was stopped while the order was on its way. The venue is asked.':
    'Holdfast wurde beendet, während die Order unterwegs war. Die Börse wird gefragt.',
  'Orders cannot be sent through {account}.': 'Über {account} lassen sich keine Orders senden.',
  'This market is not at the place of this account.': 'Diesen Markt gibt es nicht dort, wo dieses Konto ist.',
  'The order that you want to change is not open any more.':
    'Die Order, die du ändern willst, ist nicht mehr offen.',
  'The key of {account} can withdraw. Make a key without that right before you trade with it.':
    'Der Schlüssel von {account} darf auszahlen. Erstelle einen ohne dieses Recht, bevor du damit handelst.',
  '{account} can only be read. Connect it with a key that may trade, then review the order again.':
    '{account} lässt sich nur lesen. Verbinde es mit einem Schlüssel, der handeln darf, und prüfe die Order noch einmal.',
  '{account} is paused. Let it go on before you trade with it.':
    '{account} ist angehalten. Lass es weiterlaufen, bevor du damit handelst.',
  'One side of the order book is empty: nobody can say what a market order would cost. Use a limit order.':
    'Eine Seite des Orderbuchs ist leer: Niemand kann sagen, was eine Market-Order kosten würde. Nimm eine Limit-Order.',
  'One side of the order book is empty, so the price cannot be compared.':
    'Eine Seite des Orderbuchs ist leer, der Preis lässt sich nicht vergleichen.',
  'No second source tells a price of this market. Look twice at the one of this venue.':
    'Keine zweite Quelle nennt einen Preis für diesen Markt. Sieh dir den dieser Börse genau an.',
  'The price at this venue is {percent} % above what other sources say ({other}).':
    'Der Preis an dieser Börse liegt {percent} % über dem anderer Quellen ({other}).',
  'The price at this venue is {percent} % below what other sources say ({other}).':
    'Der Preis an dieser Börse liegt {percent} % unter dem anderer Quellen ({other}).',
  'Your portfolio has not been read yet.': 'Dein Portfolio wurde noch nicht gelesen.',
  'This order cannot be sent as it is.': 'So lässt sich diese Order nicht senden.',
  'The venue does not tell whether this key may trade. It will when the order comes.':
    'Die Börse sagt nicht, ob dieser Schlüssel handeln darf. Das zeigt sich mit der Order.',
  'The account was removed. Look at the venue what became of this order.':
    'Das Konto wurde entfernt. Sieh bei der Börse nach, was aus dieser Order wurde.',
  'The venue takes prices from about {least} to {most} {code} now, by the average of its last minutes. It would refuse this one.':
    'Die Börse nimmt gerade Preise von etwa {least} bis {most} {code}, nach dem Durchschnitt der letzten Minuten. Diesen würde sie ablehnen.',
  'The venue lets {most} orders wait for a trigger in this market, and as many do. It would refuse another one.':
    'Die Börse lässt in diesem Markt {most} Orders auf einen Auslöser warten, und so viele warten schon. Eine weitere würde sie ablehnen.',
  'The venue lets {most} orders be open in this market, and as many are. It would refuse another one.':
    'Die Börse lässt in diesem Markt {most} offene Orders zu, und so viele sind offen. Eine weitere würde sie ablehnen.',
  'The venue takes the distance in steps of {step} %.':
    'Die Börse nimmt den Abstand in Schritten von {step} %.',
  'New orders are stopped. Not everything that is open could be cancelled at {accounts}: {reason}':
    'Neue Orders sind gestoppt. Bei {accounts} ließ sich nicht alles Offene stornieren: {reason}',
  '{venue} has no orders of this kind.': '{venue} kennt keine Orders dieser Art.',
  '{venue} takes orders of this kind on its own pages only, not from other programs.':
    '{venue} nimmt Orders dieser Art nur auf den eigenen Seiten an, nicht von anderen Programmen.',
  'Holdfast does not send orders of this kind to {venue} yet: it could not ask what became of them.':
    'Holdfast sendet Orders dieser Art noch nicht an {venue}: Es könnte nicht nachfragen, was aus ihnen wurde.',
  'At {venue} the stop of such a pair ends as soon as the price reaches the limit, also when nothing is filled. So Holdfast does not send it.':
    'Bei {venue} endet der Stop eines solchen Paares, sobald der Kurs das Limit erreicht, auch wenn nichts ausgeführt wird. Darum sendet Holdfast es nicht.',
  '{venue} does not say whether the amount of such a purchase counts the coin or the money. So Holdfast sends sales of this kind only.':
    '{venue} sagt nicht, ob die Menge eines solchen Kaufs die Münze oder das Geld zählt. Darum sendet Holdfast nur Verkäufe dieser Art.',
  'Holdfast does not send market purchases that wait for a price to {venue}. Choose a kind with a limit.':
    'Holdfast sendet Market-Käufe, die auf einen Preis warten, nicht an {venue}. Wähle eine Art mit Limit.',
  'Holdfast sends no orders to {venue}: when an answer is lost, {venue} cannot be asked for an order by the id that it was given.':
    'Holdfast sendet keine Orders an {venue}: Geht eine Antwort verloren, lässt sich {venue} nicht nach der Order mit ihrer mitgegebenen Kennung fragen.',
  '{venue} told an order that Holdfast cannot read.':
    '{venue} nennt eine Order, die Holdfast nicht lesen kann.',
  '{venue} does not tell its fees for {symbol}.': '{venue} nennt seine Gebühren für {symbol} nicht.',
  '{venue} gave no clear answer to the order. It may have arrived: {venue} is asked what became of it.':
    '{venue} hat auf die Order nicht klar geantwortet. Sie kann angekommen sein: {venue} wird gefragt, was aus ihr wurde.',
  '{venue} refused the order: there is not enough free money for it.':
    '{venue} hat die Order abgelehnt: Dafür ist nicht genug frei.',
  '{venue} refused the order: it would have been filled at once.':
    '{venue} hat die Order abgelehnt: Sie wäre sofort ausgeführt worden.',
  '{venue} refused the order: this key may not trade. Give it that right, or use another key.':
    '{venue} hat die Order abgelehnt: Dieser Schlüssel darf nicht handeln. Gib ihm das Recht oder nimm einen anderen.',
  '{venue} refused the order: {detail}': '{venue} hat die Order abgelehnt: {detail}',
  '{venue} has no spot market {symbol}.': '{venue} hat keinen Spotmarkt {symbol}.',
  '{venue} does not tell the steps of {symbol}, so no order can be made of it.':
    '{venue} nennt die Schrittweiten von {symbol} nicht, daher lässt sich keine Order daraus machen.',
  '{venue} does not offer this time in force.': '{venue} bietet diese Gültigkeit nicht an.',
  '{venue} takes market orders by their amount only.': '{venue} nimmt Market-Orders nur nach Menge an.',
  '{venue} takes market purchases by their cost only. Enter how much you want to spend.':
    '{venue} nimmt Market-Käufe nur nach Kosten an. Gib ein, wie viel du ausgeben willst.',
  'At {venue}, cancel the order and place a new one.':
    'Storniere die Order bei {venue} und gib eine neue auf.',
  '{venue} says that this order is not open any more.':
    '{venue} sagt, dass diese Order nicht mehr offen ist.',
  'Your history is still being computed, so the gain is not known yet.':
    'Dein Verlauf wird noch berechnet, der Gewinn ist daher noch nicht bekannt.',
  'It was changed: a later row of the journal goes on with it.':
    'Sie wurde geändert: Eine spätere Zeile des Journals führt sie weiter.',
}
