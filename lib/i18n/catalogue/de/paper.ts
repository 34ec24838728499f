/** German: paper accounts. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const paper: Catalogue = {
  'A figure of the order is missing, or not above zero.':
    'Eine Zahl der Order fehlt oder liegt nicht über null.',
  'A figure of the order lies between the steps of this market.':
    'Eine Zahl der Order liegt zwischen den Schritten dieses Markts.',
  'An order cannot be moved to another market. Cancel it instead.':
    'Eine Order lässt sich nicht in einen anderen Markt verlegen. Storniere sie stattdessen.',
  'It would be filled at once, so post-only refuses it.':
    'Sie würde sofort ausgeführt, darum lehnt Post-only sie ab.',
  'Made-up money; no total above has it': 'Spielgeld; keine Summe oben enthält es',
  'Nobody offers anything on this side of the book now.':
    'Auf dieser Seite des Orderbuchs bietet gerade niemand etwas an.',
  'The limit would be filled at once.': 'Das Limit würde sofort ausgeführt.',
  'The market answered too late. Nothing was done; try again.':
    'Der Markt hat zu spät geantwortet. Nichts wurde getan; versuch es noch einmal.',
  'The order is smaller or larger than this market allows.':
    'Die Order ist kleiner oder größer, als dieser Markt erlaubt.',
  'The order would be set off at once.': 'Die Order würde sofort ausgelöst.',
  'The paper account does not have enough: {free} {code} are free.':
    'Das Paper-Konto hat nicht genug: {free} {code} sind frei.',
  'There is an order of this request already.': 'Zu dieser Anfrage gibt es schon eine Order.',
  'This order is not open any more.': 'Diese Order ist nicht mehr offen.',
  '"{account}" is paper money and has nothing but its own trades. Choose another account.':
    '„{account}“ ist Spielgeld und enthält nur seine eigenen Trades. Wähle ein anderes Konto.',
  '"{code}" is not the symbol of a coin.': '„{code}“ ist kein Kürzel eines Coins.',
  Coin: 'Coin',
  'Count this paper money in my totals': 'Dieses Spielgeld in meinen Summen mitzählen',
  'Enter a quantity of {code} above zero.': 'Gib für {code} eine Menge über null ein.',
  'Enter at least one coin with its quantity.': 'Gib mindestens einen Coin mit seiner Menge ein.',
  'Enter the symbol of a coin, such as USDT.': 'Gib das Kürzel eines Coins ein, etwa USDT.',
  'Made-up money at true prices, to try trading; no key needed':
    'Spielgeld zu echten Kursen, um das Handeln zu üben; kein Schlüssel nötig',
  'Made-up money: orders are filled here, at the prices of {venue}, and never sent.':
    'Spielgeld: Orders werden hier zu den Kursen von {venue} ausgeführt und nie gesendet.',
  'Money to begin with': 'Startguthaben',
  'No key needed. Holdfast fills your orders by the live book of {venue}, with its fees; nothing is sent there, and no real money moves.':
    'Kein Schlüssel nötig. Holdfast führt deine Orders am aktuellen Orderbuch von {venue} aus, mit den Gebühren von dort; gesendet wird nichts, und echtes Geld bewegt sich nicht.',
  'Off: net worth, allocation, gains, reports and analytics leave it out. On: they all treat it as if it were yours.':
    'Aus: Vermögen, Aufteilung, Gewinne, Berichte und Auswertungen lassen es weg. An: Alle behandeln es, als wäre es dein eigenes.',
  'Only paper money so far: it stands on the dashboard.': 'Bisher nur Spielgeld: Es steht auf dem Dashboard.',
  'Orders that wait are looked at while your browser runs.':
    'Wartende Orders werden angesehen, solange dein Browser läuft.',
  'Paper account': 'Paper-Konto',
  'Paper money': 'Spielgeld',
  'Paper money, counted': 'Spielgeld, mitgezählt',
  'Paper money, in no total': 'Spielgeld, in keiner Summe',
  'Paper trades': 'Paper-Trades',
  'The book of this paper account is missing. Add a new one instead.':
    'Das Buch dieses Paper-Kontos fehlt. Leg stattdessen ein neues an.',
  'Prices of': 'Kurse von',
  'Setting up…': 'Wird angelegt …',
  'Try with a paper account': 'Mit einem Paper-Konto ausprobieren',
  'Without a key: {quantity} {code} of made-up money, traded here at true prices.':
    'Ohne Schlüssel: {quantity} {code} Spielgeld, hier zu echten Kursen gehandelt.',
  'What counts': 'Was mitzählt',
  '{venue} has no spot market with {code}. Begin with another coin.':
    '{venue} hat keinen Spotmarkt mit {code}. Beginne mit einem anderen Coin.',
  '{venue} tells no spot markets that paper money could be traded in.':
    '{venue} nennt keine Spotmärkte, in denen sich Spielgeld handeln ließe.',
  '{code} stands there twice. Keep one line of it.': '{code} steht doppelt da. Behalte eine Zeile davon.',
}
