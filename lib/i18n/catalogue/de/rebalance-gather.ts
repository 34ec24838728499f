/** German sentences of strategies, and of what a plan is gathered from. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceGather: Catalogue = {
  'Money that is kept is no asset of its own here: choose it below.':
    'Geld, das behalten wird, ist hier kein eigener Wert: Wähle es weiter unten.',
  'Choose at least one asset that may be traded.': 'Wähle mindestens einen Wert, der gehandelt werden darf.',
  '{asset} is not an asset that can be balanced.': '{asset} ist kein Wert, der ausgeglichen werden kann.',
  'Made-up money and real money cannot be balanced together. Choose the one or the other.':
    'Spielgeld und echtes Geld lassen sich nicht zusammen ausgleichen. Wähle das eine oder das andere.',
  'The time zone of this strategy is not one that is known.':
    'Die Zeitzone dieser Strategie ist nicht bekannt.',
  'This strategy does not exist any more.': 'Diese Strategie gibt es nicht mehr.',
  'The strategy was changed. Look at it, then switch automatic mode on again if you want it.':
    'Die Strategie wurde geändert. Sieh sie dir an und schalte den Automatikbetrieb wieder ein, wenn du ihn willst.',
  'A run of this strategy is not ended. End it first, then remove the strategy.':
    'Ein Durchlauf dieser Strategie ist nicht beendet. Beende ihn zuerst, dann entferne die Strategie.',
  'This is not the plan that was shown. Make it anew.':
    'Das ist nicht der Plan, der gezeigt wurde. Erstelle ihn neu.',
  'This plan has ended: prices have moved on. Make it anew.':
    'Dieser Plan ist abgelaufen: Die Preise haben sich bewegt. Erstelle ihn neu.',
  'The portfolio that this strategy is of does not exist any more. Edit the strategy and choose another one.':
    'Das Portfolio dieser Strategie gibt es nicht mehr. Bearbeite die Strategie und wähle ein anderes.',
  'No account is left in this strategy. Edit it and choose accounts that exist.':
    'In dieser Strategie ist kein Konto übrig. Bearbeite sie und wähle Konten, die es gibt.',
  '{count} accounts of this strategy do not exist any more.': {
    one: '{count} Konto dieser Strategie gibt es nicht mehr.',
    other: '{count} Konten dieser Strategie gibt es nicht mehr.',
  },
  '{count} accounts with made-up money are left out: the others are real.': {
    one: '{count} Konto mit Spielgeld bleibt draußen: Die anderen sind echt.',
    other: '{count} Konten mit Spielgeld bleiben draußen: Die anderen sind echt.',
  },
  'The strategy was changed after this plan was made. Make it anew.':
    'Die Strategie wurde nach diesem Plan geändert. Erstelle ihn neu.',
  'What gas costs on {chain} is not known now.': 'Was Gas auf {chain} kostet, ist gerade nicht bekannt.',
  'There is too little {symbol} on {chain} to pay for gas.':
    'Auf {chain} ist zu wenig {symbol}, um Gas zu bezahlen.',
  'Nothing can be swapped at {account} from here.':
    'Bei {account} kann von hier aus nichts getauscht werden.',
  'Nothing can be traded at {account} from here.': 'Bei {account} kann von hier aus nicht gehandelt werden.',
  '{account} is only watched: connect the wallet that signs for it.':
    '{account} wird nur beobachtet: Verbinde die Wallet, die dafür unterschreibt.',
  'The price of {symbol} is too old to plan with. Try again in a moment.':
    'Der Preis von {symbol} ist zu alt für einen Plan. Versuch es gleich noch einmal.',
  'The exchange rate of {currency} is not known, so no gain is told.':
    'Der Wechselkurs von {currency} ist nicht bekannt, deshalb steht kein Gewinn da.',
  'By your rules a coin for a coin realises nothing: gains are told as if all were sold for money.':
    'Nach deinen Regeln realisiert ein Tausch von Coin in Coin nichts: Gewinne stehen da, als würde alles gegen Geld verkauft.',
  'The order book of {symbol} could not be read, so it is not used.':
    'Das Orderbuch von {symbol} war nicht lesbar und wird deshalb nicht benutzt.',
  'Nobody makes an offer for a swap at {account} now: its price is assumed.':
    'Für einen Tausch bei {account} macht gerade niemand ein Angebot: Sein Preis ist angenommen.',
  '{count} accounts could not be read lately: their last good values count.': {
    one: '{count} Konto war zuletzt nicht lesbar: Seine letzten guten Werte zählen.',
    other: '{count} Konten waren zuletzt nicht lesbar: Ihre letzten guten Werte zählen.',
  },
  'Another run has ended since this plan was made. Make it anew.':
    'Seit diesem Plan ist ein anderer Durchlauf zu Ende gegangen. Erstelle ihn neu.',
  'The markets of {account} are not known now. Try again in a moment.':
    'Die Märkte von {account} sind gerade nicht bekannt. Versuch es gleich noch einmal.',
}
