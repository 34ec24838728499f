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
  'Fee of {source}, taken off already': 'Gebühr von {source}, schon abgezogen',
  Gas: 'Gas',
  'Gas at its price of now.': 'Gas zum jetzigen Preis.',
  'Moving the coins there': 'Die Coins dorthin bewegen',
  'Nobody makes an offer for this swap there.': 'Dort macht niemand ein Angebot für diesen Tausch.',
  'Nobody sees it before it is settled.': 'Niemand sieht ihn, bevor er abgewickelt ist.',
  'Only coins on {chain} can be swapped there.': 'Dort lassen sich nur Coins auf {chain} tauschen.',
  'Others see it before it is mined and may trade around it, down to your minimum.':
    'Andere sehen ihn, bevor er im Block ist, und können darum herum handeln, bis hinunter zu deinem Minimum.',
  'Pool fees and price impact': 'Poolgebühren und Preiswirkung',
  'Pool fees, price impact and the fee of {source}': 'Poolgebühren, Preiswirkung und die Gebühr von {source}',
  'Sold at once from the order book as it stands.': 'Sofort verkauft, zum Orderbuch, wie es steht.',
  'Solvers pay the gas and take it from what is sold. The order may also find nobody until it ends after 20 minutes.':
    'Solver zahlen das Gas und nehmen es vom Verkauften. Die Order kann auch niemanden finden, bis sie nach 20 Minuten endet.',
  'Spread and depth of the book': 'Spanne und Tiefe des Orderbuchs',
  'This offer has ended. Nothing was sent. Ask for new offers.':
    'Dieses Angebot ist abgelaufen. Nichts wurde gesendet. Frag nach neuen Angeboten.',
  'A node tells other decimals of {symbol} than everybody else. Nothing was done. Choose another endpoint.':
    'Ein Knoten nennt andere Nachkommastellen für {symbol} als alle anderen. Nichts wurde getan. Wähle einen anderen Endpunkt.',
  'Trading fee': 'Handelsgebühr',
  'Use this: {account}': 'Dies nehmen: {account}',
  'What is missing there must be moved first, which takes time.':
    'Was dort fehlt, muss zuerst dorthin bewegt werden, und das dauert.',
  'What the gas costs is not known.': 'Was das Gas kostet, ist nicht bekannt.',
  'Your fee tier: {rate} of the trade.': 'Deine Gebührenstufe: {rate} vom Handel.',
  Swap: 'Tauschen',
  'No connected exchange trades these two coins, and no wallet has enough of what is sold.':
    'Keine verbundene Börse handelt diese zwei Coins, und keine Wallet hat genug vom Verkauften.',
  Best: 'Am besten',
  'As good as the best': 'So gut wie das Beste',
  'A cost is not known': 'Ein Kostenpunkt ist unbekannt',
  'Read {seconds} s ago.': 'Vor {seconds} s gelesen.',
  'Most after costs': 'Am meisten nach Kosten',
  'Not seen before it is settled': 'Vor der Abwicklung nicht sichtbar',
  'At least': 'Mindestens',
  'After gas': 'Nach Gas',
  'Against the market': 'Gegen den Markt',
  '{symbol} has to be allowed first, exactly this amount.':
    '{symbol} muss zuerst freigegeben werden, genau dieser Betrag.',
  'Sign an order': 'Eine Order unterschreiben',
  'Allow this one swap': 'Diesen einen Tausch erlauben',
  'Leave it': 'Sein lassen',
  'Sign in your wallet': 'In der Wallet unterschreiben',
  'You sign that {source} may sell this for you, for no less than the minimum. It costs no gas.':
    'Du unterschreibst, dass {source} dies für dich verkaufen darf, für nicht weniger als das Minimum. Es kostet kein Gas.',
  'You sign that the router may take this amount once, through Permit2. It costs no gas and is not sent yet.':
    'Du unterschreibst, dass der Router diesen Betrag einmal nehmen darf, über Permit2. Es kostet kein Gas und wird noch nicht gesendet.',
  'You sell': 'Du verkaufst',
  'Who may take it': 'Wer es nehmen darf',
  'Holds until': 'Gilt bis',
  'The order is placed': 'Die Order ist aufgegeben',
  '{source} has it. When it is carried out, your wallet and its history show it.':
    '{source} hat sie. Wenn sie ausgeführt ist, zeigen es deine Wallet und ihr Verlauf.',
  'Look at it in the explorer': 'Im Explorer ansehen',
  'With your key, {service} is asked for offers of swaps, too. It learns the coins, the amount and your address.':
    'Mit deinem Schlüssel wird auch {service} nach Angeboten für Tausche gefragt. Es erfährt die Coins, den Betrag und deine Adresse.',
  '1inch, swap, aggregator, API key': '1inch, Tausch, Aggregator, API-Schlüssel',
  '{source} is asked with a key of yours only.': '{source} wird nur mit einem Schlüssel von dir gefragt.',
  'Signed orders': 'Unterschriebene Orders',
  Expired: 'Abgelaufen',
  'This address is only watched.': 'Diese Adresse wird nur beobachtet.',
  'Connect the wallet that holds it to swap from here.':
    'Verbinde die Wallet, der sie gehört, um von hier zu tauschen.',
  '1. Allow {symbol}': '1. {symbol} freigeben',
  'Your approval is on its way. The swap can be reviewed when it is in a block.':
    'Deine Freigabe ist unterwegs. Der Tausch lässt sich prüfen, wenn sie in einem Block ist.',
  'Review the swap': 'Tausch prüfen',
  '2. Sign for Permit2, then review the swap': '2. Für Permit2 unterschreiben, dann den Tausch prüfen',
  'What you swap': 'Was du tauschst',
  Offers: 'Angebote',
  'Fill in the form and ask. A node of the network is asked for Uniswap; the services learn your address, the coins and the amount.':
    'Füll das Formular aus und frag. Für Uniswap wird der Knoten der Chain gefragt; die Dienste erfahren deine Adresse, die Coins und den Betrag.',
  'Everywhere you could do it': 'Überall, wo es ginge',
  'Compare with your exchanges': 'Mit deinen Börsen vergleichen',
  'Ask again': 'Noch einmal fragen',
  'The same swap at each connected exchange, with your fee tier and its order book, and on each chain, after gas.':
    'Derselbe Tausch an jeder verbundenen Börse, mit deiner Gebührenstufe und ihrem Orderbuch, und auf jeder Chain, nach Gas.',
  'Choose what you sell.': 'Wähle, was du verkaufst.',
  'A contract is 0x and 40 digits.': 'Ein Vertrag ist 0x und 40 Ziffern.',
  'Choose what you buy.': 'Wähle, was du kaufst.',
  'The leeway lies between {least} and {most} percent.':
    'Der Spielraum liegt zwischen {least} und {most} Prozent.',
  'Type how much you sell.': 'Gib ein, wie viel du verkaufst.',
  'The wallet has less than that.': 'Die Wallet hat weniger als das.',
  Wallet: 'Wallet',
  'Leeway in percent': 'Spielraum in Prozent',
  'The swap is reverted when less would come than the offer less this leeway.':
    'Käme weniger, als dieser Spielraum unter dem Angebot zulässt, findet der Tausch nicht statt.',
  'Asking for offers…': 'Angebote werden erfragt …',
  'Ask for offers': 'Nach Angeboten fragen',
  'Choose…': 'Wählen …',
  'There: {quantity} {symbol}': 'Da: {quantity} {symbol}',
  'You buy': 'Du kaufst',
  'Another token, by its contract': 'Ein anderer Token, über seinen Vertrag',
  'In this wallet': 'In dieser Wallet',
  'Well known here': 'Hier gut bekannt',
  'Contract of the token': 'Vertrag des Tokens',
  'Anybody can make a token with any name. Take the contract from a source that you trust.':
    'Jeder kann einen Token mit jedem Namen machen. Nimm den Vertrag aus einer Quelle, der du traust.',
  'Nobody makes an offer for this swap.': 'Niemand macht ein Angebot für diesen Tausch.',
  'Offers of {seconds} s ago. What you sign is simulated anew.':
    'Angebote von vor {seconds} s. Was du unterschreibst, wird neu simuliert.',
  'No wallet is connected yet. Connect MetaMask or a Ledger to swap from here, or watch an address to see what a swap would bring.':
    'Noch ist keine Wallet verbunden. Verbinde MetaMask oder einen Ledger, um von hier zu tauschen, oder beobachte eine Adresse, um zu sehen, was ein Tausch brächte.',
  'Connect a wallet': 'Eine Wallet verbinden',
  '{count} sources made no offer': {
    one: '{count} Quelle machte kein Angebot',
    other: '{count} Quellen machten kein Angebot',
  },
}
