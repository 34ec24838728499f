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
}
