/** German: swap offers and the comparison of exchanges and chains. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const swaps: Catalogue = {
  '{address} is not a token on {chain}.': '{address} ist kein Token auf {chain}.',
  '{source} asks for another amount than was wanted. The offer is not used.':
    '{source} verlangt einen anderen Betrag als gewünscht. Das Angebot wird nicht verwendet.',
  '{source} asks to wait before the next offer.': '{source} bittet, mit dem nächsten Angebot zu warten.',
  '{source} cannot sell {symbol} by a signature alone. Wrap it first, or take another offer.':
    '{source} kann {symbol} nicht allein mit einer Unterschrift verkaufen. Verpacke es vorher oder nimm ein anderes Angebot.',
  '{source} did not answer in time.': '{source} hat nicht rechtzeitig geantwortet.',
  '{source} guarantees less than you allow. The offer is not used.':
    '{source} garantiert weniger, als du zulässt. Das Angebot wird nicht verwendet.',
  '{source} is not available now.': '{source} ist gerade nicht erreichbar.',
  '{source} makes no offer for this swap.': '{source} macht für diesen Tausch kein Angebot.',
  '{source} makes no offer for this swap: {reason}':
    '{source} macht für diesen Tausch kein Angebot: {reason}',
  '{source} named a contract that Holdfast does not know as its own. The offer is not used.':
    '{source} nannte einen Vertrag, den Holdfast nicht als dessen eigenen kennt. Das Angebot wird nicht verwendet.',
  '{source} sent an offer that Holdfast cannot read.':
    '{source} hat ein Angebot gesendet, das Holdfast nicht lesen kann.',
  '{symbol} has {decimals} decimal places; the amount has more.':
    '{symbol} hat {decimals} Nachkommastellen; der Betrag hat mehr.',
  'A withdrawal afterwards, if you want one': 'Eine Auszahlung danach, falls du eine willst',
  'A withdrawal from {account} to there': 'Eine Auszahlung von {account} dorthin',
  'An approval comes first, for a little more gas.': 'Davor kommt eine Freigabe, für etwas mehr Gas.',
  'Choose a wallet to swap from.': 'Wähle die Wallet, aus der getauscht wird.',
  'Choose two different coins to swap.': 'Wähle zwei verschiedene Coins zum Tauschen.',
  'Fee of {source}': 'Gebühr von {source}',
  Gas: 'Gas',
  'Gas at its price of now.': 'Gas zum jetzigen Preis.',
  'Moving the coins there': 'Die Coins dorthin bewegen',
  'Nobody makes an offer for this swap there.': 'Dort macht niemand ein Angebot für diesen Tausch.',
  'Nobody sees it before it is settled.': 'Niemand sieht ihn, bevor er abgewickelt ist.',
  'Only coins on {chain} can be swapped there.': 'Dort lassen sich nur Coins auf {chain} tauschen.',
  'Others see it before it is mined and may trade around it, down to your minimum.':
    'Andere sehen ihn, bevor er im Block ist, und können darum herum handeln, bis hinunter zu deinem Minimum.',
  'Pool fees and price impact': 'Poolgebühren und Preiswirkung',
  'Sold at once from the order book as it stands.': 'Sofort verkauft, zum Orderbuch, wie es steht.',
  'Solvers pay the gas and take it from what is sold. The order may also find nobody until it ends after 20 minutes.':
    'Solver zahlen das Gas und nehmen es vom Verkauften. Die Order kann auch niemanden finden, bis sie nach 20 Minuten endet.',
  'Spread and depth of the book': 'Spanne und Tiefe des Orderbuchs',
  'This offer has ended. Nothing was sent. Ask for new offers.':
    'Dieses Angebot ist abgelaufen. Nichts wurde gesendet. Frag nach neuen Angeboten.',
  'Trading fee': 'Handelsgebühr',
  'What is missing there must be moved first, which takes time.':
    'Was dort fehlt, muss zuerst dorthin bewegt werden, und das dauert.',
  'What the gas costs is not known.': 'Was das Gas kostet, ist nicht bekannt.',
  'Your fee tier: {rate} of the trade.': 'Deine Gebührenstufe: {rate} vom Handel.',
}
