/** German: what the assistant's tools look at, what they tell figures to be, and why they refuse. */
import type { Catalogue } from '@/lib/i18n/translate'

export const assistantTools: Catalogue = {
  'What you hold': 'Was du hältst',
  'How it is spread': 'Wie es verteilt ist',
  'How it went': 'Wie es lief',
  'Your history': 'Dein Verlauf',
  'Fees that you paid': 'Gebühren, die du bezahlt hast',
  'What a sale would realise': 'Was ein Verkauf realisieren würde',
  'How far the strategies have strayed': 'Wie weit die Strategien abgewichen sind',
  'What is incomplete': 'Was unvollständig ist',
  'Markets and last prices': 'Märkte und letzte Preise',
  'Past prices': 'Frühere Preise',
  'Prices for a trade': 'Preise für einen Handel',
  'A request of a web page': 'Eine Anfrage einer Webseite',
  'Draft of an order': 'Entwurf einer Order',
  'Draft of a swap': 'Entwurf eines Tauschs',
  'A rebalance plan': 'Ein Plan zum Umschichten',
  'Draft of an alert': 'Entwurf eines Alarms',

  'Quantity of {symbol}': 'Menge an {symbol}',
  'Price of {symbol}': 'Preis von {symbol}',
  'Value of {symbol}': 'Wert von {symbol}',
  'Share of {symbol}': 'Anteil von {symbol}',
  'Profit of {symbol}': 'Gewinn mit {symbol}',
  'Entry of the history': 'Eintrag im Verlauf',
  'Gain of the short term': 'Kurzfristiger Gewinn',
  'Gain of the long term': 'Langfristiger Gewinn',
  'Gain that is exempt': 'Steuerfreier Gewinn',
  Candles: 'Kerzen',
  'Last price': 'Letzter Preis',
  'What would come, after every cost': 'Was nach allen Kosten ankäme',
  Drift: 'Abweichung',
  'To the target': 'Bis zum Ziel',
  'Outside of their band': 'Außerhalb ihres Bands',

  'Its price of 24 hours ago is not known.': 'Der Preis vor 24 Stunden ist nicht bekannt.',
  'Nothing in it has a price.': 'Nichts darin hat einen Preis.',
  'Not everything that is held has a price.': 'Nicht alles, was du hältst, hat einen Preis.',
  'In another currency than that of the tax rules, or without a price.':
    'In einer anderen Währung als der der Steuerregeln, oder ohne Preis.',
  'The cost of what was sold is not known.': 'Was das Verkaufte gekostet hat, ist nicht bekannt.',
  'What it cost is not known.': 'Was es gekostet hat, ist nicht bekannt.',
  'What it costs is not known.': 'Was es kostet, ist nicht bekannt.',
  'The exchange tells none.': 'Die Börse nennt keinen.',
  'This version of Holdfast does not know the rule any more.':
    'Diese Version von Holdfast kennt die Regel nicht mehr.',

  'Nothing has been read yet: there is no portfolio to look at.':
    'Noch ist nichts gelesen: Es gibt kein Portfolio, das man ansehen könnte.',
  'No asset is called {name}. Use a ticker or a full name.':
    'Kein Asset heißt {name}. Nimm das Kürzel oder den vollen Namen.',
  'Several assets are called {name}. Ask again with one of these: {choices}':
    'Mehrere Assets heißen {name}. Frage noch einmal mit einem von diesen: {choices}',
  'No account is called {name}. Use a token as it stands in an answer, like account-3f9a.':
    'Kein Konto heißt {name}. Nimm ein Kürzel, wie es in einer Antwort steht, etwa account-3f9a.',
  'No chain is called {name}. Ask again with one of these: {choices}':
    'Keine Chain heißt {name}. Frage noch einmal mit einer von diesen: {choices}',
  'No exchange is called {name}.': 'Keine Börse heißt {name}.',
  'You hold no {name}.': 'Du hältst kein {name}.',
  'This account holds no {symbol}.': 'Dieses Konto hält kein {symbol}.',
  'No single account that was asked about holds so much {symbol}. Ask for less, or account by account.':
    'Kein einzelnes der gefragten Konten hält so viel {symbol}. Frage nach weniger, oder Konto für Konto.',
  'Ask for one account, one asset or one chain at a time.':
    'Frage nach einem Konto, einem Asset oder einer Chain auf einmal.',
  'Tell either a range, or a first and a last day, the first one before the last.':
    'Nenne entweder einen Zeitraum oder einen ersten und einen letzten Tag, den ersten vor dem letzten.',
  'There is no tax year of that name. Ask without a year first.':
    'Ein Steuerjahr mit diesem Namen gibt es nicht. Frage zuerst ohne Jahr.',
  'There is no strategy yet. One is made on the page of rebalancing.':
    'Noch gibt es keine Strategie. Sie entsteht auf der Seite zum Umschichten.',
  'Name the strategy as the tool for drift tells it.':
    'Nenne die Strategie so, wie das Werkzeug für Abweichungen sie nennt.',
  'None of your connected exchanges trades that. Ask without money or exchange, or for another asset.':
    'Keine deiner verbundenen Börsen handelt das. Frage ohne Geld oder Börse, oder nach einem anderen Asset.',
  'The exchange tells no past prices of this market.': 'Die Börse nennt keine früheren Preise dieses Markts.',
  'What is sold and what is bought are the same.': 'Verkauft und gekauft würde dasselbe.',
  'No web page has asked a wallet for anything while Holdfast looked.':
    'Keine Webseite hat eine Wallet um etwas gebeten, während Holdfast hingesehen hat.',
  'There is no such request in the journal.': 'Eine solche Anfrage steht nicht im Journal.',
  'A limit order needs a price.': 'Eine Limit-Order braucht einen Preis.',
  'A market order has no price of its own. Ask for a limit order.':
    'Eine Market-Order hat keinen eigenen Preis. Frage nach einer Limit-Order.',
  'More than 100 % of what is free cannot be ordered.':
    'Mehr als 100 % dessen, was frei ist, kann nicht in eine Order.',
  'Orders go through exchange accounts. For a wallet, propose a swap.':
    'Orders laufen über Konten bei Börsen. Für eine Wallet schlage einen Tausch vor.',
  'This exchange does not trade that. Ask for its markets first.':
    'Diese Börse handelt das nicht. Frage zuerst nach ihren Märkten.',
  'Several servers speak like this exchange. Choose on the trading page.':
    'Mehrere Server sprechen wie diese Börse. Wähle auf der Handelsseite.',
  'Swaps go through Ethereum wallets. For an exchange, propose an order.':
    'Getauscht wird über Ethereum-Wallets. Für eine Börse schlage eine Order vor.',
  'Nobody knows {name} on this chain. Choose it on the page of swaps, by its contract.':
    'Niemand kennt {name} auf dieser Chain. Wähle es auf der Tauschseite, über seinen Vertrag.',
  'There is no such rule of alerts. Ask again with one of these: {choices}':
    'Eine solche Alarmregel gibt es nicht. Frage noch einmal mit einer von diesen: {choices}',
  'The field {field} is not as it must be: {problem}':
    'Das Feld {field} ist nicht, wie es sein muss: {problem}',
  'This rule has no field {name}. Ask again with these: {choices}':
    'Diese Regel hat kein Feld {name}. Frage noch einmal mit diesen: {choices}',
}
