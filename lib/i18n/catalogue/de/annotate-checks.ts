/** German: what the checks of annotation say, with their titles and explanations. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotateChecks: Catalogue = {
  '{count} dangers are muted or lowered by your settings.': {
    one: 'Eine Gefahr ist durch deine Einstellungen stummgeschaltet oder herabgestuft.',
    other: '{count} Gefahren sind durch deine Einstellungen stummgeschaltet oder herabgestuft.',
  },
  'A bare hash is to be signed. It can stand for anything, also for a payment of all that you have. Hardly any honest page asks for this.':
    'Ein bloßer Hash soll unterschrieben werden. Er kann für alles stehen, auch für eine Zahlung von allem, was du hast. Kaum eine ehrliche Seite verlangt das.',
  'A node runs the call on the present block without sending it. What works now may be reverted later, and the other way round.':
    'Ein Node führt den Aufruf auf dem jetzigen Block aus, ohne ihn zu senden. Was jetzt funktioniert, kann später scheitern, und umgekehrt.',
  'Price against the market': 'Preis gegenüber dem Markt',
  'Age of the contract': 'Alter des Vertrags',
  'An open order at {account} buys {amount} as well (as of {at}).':
    'Eine offene Order bei {account} kauft ebenfalls {amount} (Stand {at}).',
  'An open order at {account} buys {amount}, which you are about to sell (as of {at}).':
    'Eine offene Order bei {account} kauft {amount}, was du gerade verkaufen willst (Stand {at}).',
  'An open order at {account} sells {amount} as well (as of {at}).':
    'Eine offene Order bei {account} verkauft ebenfalls {amount} (Stand {at}).',
  'An open order at {account} sells {amount}, which you are about to buy (as of {at}).':
    'Eine offene Order bei {account} verkauft {amount}, was du gerade kaufen willst (Stand {at}).',
  'Arrival on another chain': 'Ankunft auf einer anderen Chain',
  'Asks when a contract was made that is called or gets a right. Those that Holdfast knows by name are not asked about. Contracts of thieves are mostly days old; a new one may be honest all the same.':
    'Fragt, wann ein Vertrag entstanden ist, der aufgerufen wird oder ein Recht bekommt. Nach Verträgen, die Holdfast mit Namen kennt, wird nicht gefragt. Verträge von Dieben sind meist nur Tage alt; ein neuer kann trotzdem ehrlich sein.',
  'Asks your connected exchanges what the same trade would bring there now, after your fees, the depth of the order book and what it costs to move the coins there, and compares it with what the simulation shows less the gas. What differs by less than prices move meanwhile is called equal.':
    'Fragt deine verbundenen Börsen, was derselbe Tausch dort jetzt brächte, nach deinen Gebühren, der Tiefe des Orderbuchs und den Kosten, die Coins dorthin zu bringen, und vergleicht es mit dem Ergebnis der Simulation abzüglich Gas. Was sich um weniger unterscheidet, als sich Preise inzwischen bewegen, gilt als gleich.',
  'Asks your connected exchanges whether the recipient is your own deposit address there, and whether it takes this coin on this network. Only addresses that exist already are told.':
    'Fragt deine verbundenen Börsen, ob der Empfänger deine eigene Einzahlungsadresse dort ist und ob sie diesen Coin in diesem Netzwerk annimmt. Nur Adressen, die es schon gibt, werden genannt.',
  'Asks your ledger which lots this swap would sell by your own rules, what gain or loss that realises, for which part the cost is known, and whether some of it would soon count as long term. Gas is not counted in.':
    'Fragt dein Hauptbuch, welche Posten dieser Tausch nach deinen eigenen Regeln verkaufen würde, welchen Gewinn oder Verlust das realisiert, für welchen Teil die Anschaffungskosten bekannt sind und ob ein Teil bald als langfristig gilt. Gas ist nicht eingerechnet.',
  'At worst, what you get is worth {ratio} less than what you pay: {lost} of {paid}.':
    'Schlimmstenfalls ist, was du bekommst, {ratio} weniger wert als das, was du zahlst: {lost} von {paid}.',
  'At {venue} ({account}) it would bring about the same: {net}.':
    'Bei {venue} ({account}) brächte es etwa dasselbe: {net}.',
  'At {venue} ({account}) it would bring less: {net}, after fees and depth.':
    'Bei {venue} ({account}) brächte es weniger: {net}, nach Gebühren und Tiefe.',
  'At {venue} ({account}) it would bring {more} more: {net}, after fees, depth and moving the coins there.':
    'Bei {venue} ({account}) brächte es {more} mehr: {net}, nach Gebühren, Tiefe und dem Weg der Coins dorthin.',
  'At {venue} ({account}) the same would bring {net}, after fees and depth. What you get here is only known at the least.':
    'Bei {venue} ({account}) brächte dasselbe {net}, nach Gebühren und Tiefe. Was du hier bekommst, ist nur als Mindestbetrag bekannt.',
  'Besides, {amount} goes along, for example as the fee of a bridge.':
    'Außerdem geht {amount} mit, zum Beispiel als Gebühr einer Bridge.',
  'Whether this call is a swap is not known.': 'Ob dieser Aufruf ein Tausch ist, ist nicht bekannt.',
  'Both sides of the swap are not known.': 'Nicht beide Seiten des Tauschs sind bekannt.',
  'Both the least and what would arrive are not known.':
    'Der Mindestbetrag und das, was ankäme, sind nicht beide bekannt.',
  'By its own words a part goes to {address} as a fee.':
    'Nach seinen eigenen Worten geht ein Teil als Gebühr an {address}.',
  'By its own words {ratio} of what you get goes to {address} as a fee.':
    'Nach seinen eigenen Worten gehen {ratio} von dem, was du bekommst, als Gebühr an {address}.',
  'By its own words {ratio} of what you pay goes to {address} as a fee.':
    'Nach seinen eigenen Worten gehen {ratio} von dem, was du zahlst, als Gebühr an {address}.',
  'By the simulation it gives a right over {symbol}, of which its own words say nothing.':
    'Laut Simulation gibt es ein Recht über {symbol}, von dem seine eigenen Worte nichts sagen.',
  'By the simulation nothing arrives in your wallet at once.':
    'Laut Simulation kommt in deiner Wallet nicht sofort etwas an.',
  'By the simulation only {got} arrives, less than the least of the call’s own words.':
    'Laut Simulation kommt nur {got} an, weniger als der Mindestbetrag, den der Aufruf selbst nennt.',
  'By the simulation something of the contract {contract} would leave your wallet, of which the call’s own words say nothing.':
    'Laut Simulation würde etwas vom Vertrag {contract} deine Wallet verlassen, wovon der Aufruf selbst nichts sagt.',
  'By the simulation {amount} would leave your wallet, more than the call says.':
    'Laut Simulation würde {amount} deine Wallet verlassen, mehr als der Aufruf sagt.',
  'By the simulation {amount} would leave your wallet, of which the call’s own words say nothing.':
    'Laut Simulation würde {amount} deine Wallet verlassen, wovon der Aufruf selbst nichts sagt.',
  'Call that cannot be read': 'Aufruf, der nicht lesbar ist',
  'Compares the chain that typed data name with the chain that the wallet is on.':
    'Vergleicht die Chain, die die zu unterschreibenden Daten nennen, mit der Chain, auf der die Wallet ist.',
  'Compares the first and last four digits of a recipient with your accounts, your address book and whom you have paid, and looks for worthless or forged transfers that put an address into your history to be copied.':
    'Vergleicht die ersten und letzten vier Stellen eines Empfängers mit deinen Konten, deinem Adressbuch und allen, die du bezahlt hast, und sucht nach wertlosen oder gefälschten Überweisungen, die eine Adresse in deinen Verlauf bringen, damit sie kopiert wird.',
  'Compares the least that a swap accepts with what the simulation shows, or the most that it takes with what it takes now. Whoever trades around a swap can take what lies between.':
    'Vergleicht den Mindestbetrag, den ein Tausch hinnimmt, mit dem Ergebnis der Simulation, oder den Höchstbetrag, den er nimmt, mit dem, was er jetzt nimmt. Wer um einen Tausch herum handelt, kann sich nehmen, was dazwischenliegt.',
  'Compares the names of the tokens that are paid, bought or that would arrive with those of well-known coins, also where single letters only look alike, and says when the contract is not theirs.':
    'Vergleicht die Namen der Token, die gezahlt oder gekauft werden oder ankämen, mit denen bekannter Coins, auch wo einzelne Buchstaben nur ähnlich aussehen, und sagt, wenn der Vertrag nicht deren eigener ist.',
  'Compares what a swap, an approval or a sending says in its own bytes with what the simulation shows: whether more leaves, something else leaves, or less comes than the call promises.':
    'Vergleicht, was ein Tausch, eine Freigabe oder eine Sendung in den eigenen Bytes sagt, mit dem, was die Simulation zeigt: ob mehr abgeht, etwas anderes abgeht oder weniger ankommt, als der Aufruf verspricht.',
  'Compares what you pay with what you get, both in money at the prices that Holdfast has now: price impact and fees together, without gas. From the threshold on it warns, from five times the threshold on it calls it a danger. It takes for granted that both prices are right.':
    'Vergleicht, was du zahlst, mit dem, was du bekommst, beides in Geld zu den Preisen, die Holdfast jetzt hat: Preiseinfluss und Gebühren zusammen, ohne Gas. Ab der Schwelle warnt er, ab dem Fünffachen nennt er es eine Gefahr. Er setzt voraus, dass beide Preise stimmen.',
  'Could be taken by it now: {amount}, {usd}.': 'Damit könnte jetzt genommen werden: {amount}, {usd}.',
  'Could be taken by it now: {amount}. Its price is not known.':
    'Damit könnte jetzt genommen werden: {amount}. Der Preis ist nicht bekannt.',
  Deadline: 'Frist',
  'Fees in the call': 'Gebühren im Aufruf',
  'For every right to take tokens that a request gives, also by a signature alone: whether it is without limit, who gets it, whether that is a contract, and what could be taken now: the smaller of what is allowed and what you have, at its present price. What you get later can be taken too.':
    'Für jedes Recht, Token zu nehmen, das eine Anfrage gibt, auch allein durch eine Unterschrift: ob es unbegrenzt ist, wer es bekommt, ob das ein Vertrag ist und was jetzt genommen werden könnte: das Kleinere von dem, was erlaubt ist, und dem, was du hast, zum jetzigen Preis. Was du später bekommst, kann auch genommen werden.',
  'Forged address': 'Gefälschte Adresse',
  'Free coins elsewhere': 'Freie Coins anderswo',
  'Gain or loss': 'Gewinn oder Verlust',
  'Gas: about {amount}, {usd}.': 'Gas: etwa {amount}, {usd}.',
  'Gas: about {amount}, {usd}: {ratio} of what you swap.':
    'Gas: etwa {amount}, {usd}: {ratio} von dem, was du tauschst.',
  'Gas: about {amount}.': 'Gas: etwa {amount}.',
  'Holdfast does not read this wallet on {chain}: what arrives there is not in your portfolio.':
    'Holdfast liest diese Wallet auf {chain} nicht: Was dort ankommt, steht nicht in deinem Portfolio.',
  'How much {symbol} could be taken now is not known.':
    'Wie viel {symbol} jetzt genommen werden könnte, ist nicht bekannt.',
  'The swap accepts up to {ratio} less than the simulation shows: at least {least}.':
    'Der Tausch nimmt bis zu {ratio} weniger hin, als die Simulation zeigt: mindestens {least}.',
  'It arrives on {chain}, later and by the work of others. No simulation can show that before.':
    'Es kommt auf {chain} an, später und durch die Arbeit anderer. Keine Simulation kann das vorher zeigen.',
  'It expired at {until} and would be refused.': 'Es ist am {until} abgelaufen und würde abgelehnt.',
  'It goes to the address that it comes from.': 'Es geht an die Adresse, von der es kommt.',
  'It goes to your own account {account}.': 'Es geht an dein eigenes Konto {account}.',
  'The recipient looks like {address}, which you know.':
    'Der Empfänger sieht aus wie {address}, und diese Adresse kennst du.',
  'The swap may take up to {ratio} more than in the simulation.':
    'Der Tausch darf bis zu {ratio} mehr nehmen als in der Simulation.',
  'It stays good for ever: it can be carried out at any later price.':
    'Es gilt für immer: Es kann zu jedem späteren Preis ausgeführt werden.',
  'It stays good until {until}: as long as it waits, it can be carried out at a later price.':
    'Es gilt bis {until}: Solange es wartet, kann es zu einem späteren Preis ausgeführt werden.',
  'It was not simulated.': 'Es wurde nicht simuliert.',
  'Known recipient': 'Bekannter Empfänger',
  'Limit of slippage': 'Slippage-Grenze',
  'Looks a recipient up in your history and your address book, and asks the chain whether it is a contract: tokens that are sent to a token’s own contract are lost.':
    'Sucht einen Empfänger in deinem Verlauf und deinem Adressbuch und fragt die Chain, ob er ein Vertrag ist: Token, die an den eigenen Vertrag eines Tokens gehen, sind verloren.',
  'Looks at the approvals of this wallet as they were last read: who else may take all of the token. Rights that were given since then are not among them.':
    'Sieht die Freigaben dieser Wallet an, wie sie zuletzt gelesen wurden: wer sonst noch alles von dem Token nehmen darf. Seitdem gegebene Rechte sind nicht dabei.',
  'Looks at your open orders at exchanges, as they were last read, for the coins that are swapped: one that does the same would do it twice, one that does the opposite would undo it.':
    'Sieht deine offenen Orders an Börsen an, wie sie zuletzt gelesen wurden, für die Coins, die getauscht werden: Eine, die dasselbe tut, täte es doppelt, eine, die das Gegenteil tut, machte es rückgängig.',
  'Looks at your other accounts, as they were last read, for free coins of what you are about to sell or buy, worth at least the threshold. What is staked, lent, locked or in an order is not free.':
    'Sucht in deinen anderen Konten, wie sie zuletzt gelesen wurden, nach freien Coins von dem, was du verkaufen oder kaufen willst, im Wert von mindestens der Schwelle. Was gestaket, verliehen, gesperrt oder in einer Order ist, ist nicht frei.',
  'Message to sign in': 'Nachricht zum Anmelden',
  'No fresh price of {symbol} is known.': 'Für {symbol} ist kein frischer Preis bekannt.',
  'No node could say what would arrive.': 'Kein Node konnte sagen, was ankäme.',
  'Nobody here can read this call. What it does is not known by its bytes.':
    'Niemand hier kann diesen Aufruf lesen. Was er tut, ist aus seinen Bytes nicht bekannt.',
  'Nobody here can read what is to be signed (“{type}” of “{domain}”, by the page’s own words). It may give away rights.':
    'Niemand hier kann lesen, was unterschrieben werden soll („{type}“ von „{domain}“, nach den Worten der Seite). Es kann Rechte weggeben.',
  'Nobody here can read what is to be signed (“{type}”). It may give away rights.':
    'Niemand hier kann lesen, was unterschrieben werden soll („{type}“). Es kann Rechte weggeben.',
  'Nobody here can read what is to be signed. It may give away rights.':
    'Niemand hier kann lesen, was unterschrieben werden soll. Es kann Rechte weggeben.',
  'Nobody here knows the contract {spender} by name.': 'Niemand hier kennt den Vertrag {spender} mit Namen.',
  'Nobody owns {address}: what goes there is lost for good.':
    'Niemandem gehört {address}: Was dorthin geht, ist endgültig verloren.',
  'Nobody who may be asked could tell when the contract was made.':
    'Niemand, der gefragt werden darf, konnte sagen, wann der Vertrag entstanden ist.',
  'Own deposit address': 'Eigene Einzahlungsadresse',
  'Reads messages of the common form for signing in (EIP-4361) and compares the site and the wallet that they name with the site that asks and the wallet that would sign.':
    'Liest Nachrichten der üblichen Form zum Anmelden (EIP-4361) und vergleicht die Seite und die Wallet, die sie nennen, mit der Seite, die fragt, und der Wallet, die unterschreiben würde.',
  'Reads the fees that a swap names in its own bytes, with who gets them. Fees of pools and of market makers are in the price and do not stand there.':
    'Liest die Gebühren, die ein Tausch in seinen eigenen Bytes nennt, und wer sie bekommt. Gebühren von Pools und Market Makern stecken im Preis und stehen dort nicht.',
  'Reads until when a swap, an order or a signed payment can be carried out. Within the threshold nothing is said; what stays good for longer may be carried out much later, at the price of then. A swap that names no deadline is not judged.':
    'Liest, bis wann ein Tausch, eine Order oder eine signierte Zahlung ausgeführt werden kann. Innerhalb der Schwelle wird nichts gesagt; was länger gilt, kann viel später ausgeführt werden, zum Preis von dann. Ein Tausch ohne Frist wird nicht beurteilt.',
  'Reads who gets what is sent or bought, and says when it is one of your own accounts, when what you buy goes to somebody else, and when nobody can ever own the address.':
    'Liest, wer bekommt, was gesendet oder gekauft wird, und sagt, wenn es eines deiner eigenen Konten ist, wenn das Gekaufte an jemand anderen geht und wenn die Adresse nie jemandem gehören kann.',
  Recipient: 'Empfänger',
  'Rights given before': 'Früher gegebene Rechte',
  'Right that is there already': 'Recht, das es schon gibt',
  'Rights over your tokens': 'Rechte über deine Token',
  'Says when a call, or a part of it, cannot be read for certain. Then only the simulation says what it would do, and a simulation holds for the present block only.':
    'Sagt, wenn ein Aufruf oder ein Teil davon nicht sicher lesbar ist. Dann sagt nur die Simulation, was er täte, und eine Simulation gilt nur für den jetzigen Block.',
  'Says when something arrives on another chain. No simulation can show that part: a node knows its own chain only.':
    'Sagt, wenn etwas auf einer anderen Chain ankommt. Keine Simulation kann diesen Teil zeigen: Ein Node kennt nur seine eigene Chain.',
  'Says when the wallet that would sign is no account of Holdfast. Add it to see what a request means for your portfolio.':
    'Sagt, wenn die Wallet, die unterschreiben würde, kein Konto in Holdfast ist. Füge sie hinzu, um zu sehen, was eine Anfrage für dein Portfolio bedeutet.',
  'Says when what is to be signed cannot be read: a bare hash, or typed data that no decoder here knows. Such a signature may give away rights or be an order.':
    'Sagt, wenn das, was unterschrieben werden soll, nicht lesbar ist: ein bloßer Hash oder Daten, die hier kein Decoder kennt. So eine Unterschrift kann Rechte weggeben oder eine Order sein.',
  'Signature for another chain': 'Unterschrift für eine andere Chain',
  'Signature that cannot be read': 'Unterschrift, die nicht lesbar ist',
  'Simulation against the words of the call': 'Simulation gegen die Worte des Aufrufs',
  'The approvals of this wallet have not been read yet.':
    'Die Freigaben dieser Wallet wurden noch nicht gelesen.',
  'The contract {address} was made {count} days ago.': {
    one: 'Der Vertrag {address} entstand vor {count} Tag.',
    other: 'Der Vertrag {address} entstand vor {count} Tagen.',
  },
  'The cost is known for {ratio} of it only; the gain is of that part.':
    'Die Anschaffungskosten sind nur für {ratio} davon bekannt; der Gewinn gilt für diesen Teil.',
  'The message names another wallet than the one that would sign.':
    'Die Nachricht nennt eine andere Wallet als die, die unterschreiben würde.',
  'The message signs you in at {domain}, but {site} asks for it. Whoever has this signature can go there in your name.':
    'Die Nachricht meldet dich bei {domain} an, aber {site} verlangt sie. Wer diese Unterschrift hat, kann dort in deinem Namen auftreten.',
  'The message signs you in at {site}, and {site} asks for it.':
    'Die Nachricht meldet dich bei {site} an, und {site} verlangt sie.',
  'The order stays good until {until}. Until then it can be carried out, whatever the price is.':
    'Die Order gilt bis {until}. Bis dahin kann sie ausgeführt werden, egal wie der Preis steht.',
  'The recipient does not take this coin on this network. It may be lost.':
    'Der Empfänger nimmt diesen Coin in diesem Netzwerk nicht an. Er kann verloren sein.',
  'The recipient’s address begins and ends like another one that you know, but it is not that one.':
    'Die Adresse des Empfängers beginnt und endet wie eine andere, die du kennst, aber sie ist es nicht.',
  'The recipient’s address stands in your history only because somebody forged a transfer.':
    'Die Adresse des Empfängers steht nur deshalb in deinem Verlauf, weil jemand eine Überweisung gefälscht hat.',
  'The signature alone gives the right over {symbol}; it costs no gas and shows in no list until it is used.':
    'Die Unterschrift allein gibt das Recht über {symbol}; sie kostet kein Gas und erscheint in keiner Liste, bis sie benutzt wird.',
  'The token “{symbol}” calls itself like {imitates} and is not.':
    'Der Token „{symbol}“ nennt sich wie {imitates} und ist es nicht.',
  'The weights of both coins in your portfolio before and after, over all accounts and chains, at the prices of the portfolio. What has no price or is not counted there is left out of both. Where a strategy of yours counts this account and steers a coin, also its band, and how much of the swap would stay inside.':
    'Die Anteile beider Coins an deinem Portfolio vorher und nachher, über alle Konten und Chains, zu den Preisen des Portfolios. Was keinen Preis hat oder dort nicht zählt, fehlt in beiden. Wo eine deiner Strategien dieses Konto zählt und einen Coin steuert, auch ihr Band, und wie viel des Tauschs darin bliebe.',
  'There is no least: whoever trades around this swap can take nearly all of it.':
    'Es gibt keinen Mindestbetrag: Wer um diesen Tausch herum handelt, kann fast alles davon nehmen.',
  'This realises a gain of {gain}.': 'Damit realisierst du einen Gewinn von {gain}.',
  'This realises a loss of {loss}.': 'Damit realisierst du einen Verlust von {loss}.',
  'This request could not be read: nobody knows what it does.':
    'Diese Anfrage konnte nicht gelesen werden: Niemand weiß, was sie tut.',
  'This signature is meant for {chain}, but the wallet is on {here}.':
    'Diese Unterschrift ist für {chain} bestimmt, aber die Wallet ist auf {here}.',
  'This takes the right over {collection} back from {spender}.':
    'Das nimmt {spender} das Recht über {collection} wieder weg.',
  'This takes the right over {symbol} back from {spender}.':
    'Das nimmt {spender} das Recht über {symbol} wieder weg.',
  'This wallet is none of your accounts in Holdfast: what this means for your portfolio is not known.':
    'Diese Wallet ist keines deiner Konten in Holdfast: Was das für dein Portfolio bedeutet, ist nicht bekannt.',
  'Token that imitates another': 'Token, der einen anderen nachahmt',
  'Wallet that is none of your accounts': 'Wallet, die keines deiner Konten ist',
  'Weights in your portfolio': 'Anteile an deinem Portfolio',
  'What is paid is not known.': 'Was gezahlt wird, ist nicht bekannt.',
  'What is paid is worth nothing by its price.': 'Was gezahlt wird, ist nach seinem Preis nichts wert.',
  'What is swapped could not be named for certain.':
    'Was getauscht wird, konnte nicht sicher benannt werden.',
  'What it would cost at your exchanges is not known as a whole.':
    'Was es an deinen Börsen insgesamt kosten würde, ist nicht bekannt.',
  'What the gas costs in {symbol} is not known.': 'Was das Gas in {symbol} kostet, ist nicht bekannt.',
  'What the simulation’s gas would cost at the network’s present fee. The wallet may offer more. From the threshold on, measured on what is swapped, it warns.':
    'Was das Gas der Simulation zur jetzigen Gebühr des Netzwerks kosten würde. Die Wallet kann mehr bieten. Ab der Schwelle, gemessen an dem, was getauscht wird, warnt er.',
  'What this realises is not known: nobody knows what your {symbol} cost.':
    'Was das realisiert, ist nicht bekannt: Niemand weiß, was dein {symbol} gekostet hat.',
  'What this realises is not known: what you get has no price.':
    'Was das realisiert, ist nicht bekannt: Was du bekommst, hat keinen Preis.',
  'What you buy goes to somebody else: {address}.': 'Was du kaufst, geht an jemand anderen: {address}.',
  'What you get is not known.': 'Was du bekommst, ist nicht bekannt.',
  'What you get is worth {ratio} less than what you pay: {lost} of {paid}.':
    'Was du bekommst, ist {ratio} weniger wert als das, was du zahlst: {lost} von {paid}.',
  'What you get is worth {ratio} more than what you pay.':
    'Was du bekommst, ist {ratio} mehr wert als das, was du zahlst.',
  'What you get would be worth {ratio} more than what you pay. Nobody gives that away: one of the two prices may be wrong.':
    'Was du bekommst, wäre {ratio} mehr wert als das, was du zahlst. Das verschenkt niemand: Einer der beiden Preise kann falsch sein.',
  'Whether a contract stands at {spender} could not be found out.':
    'Ob unter {spender} ein Vertrag steht, ließ sich nicht herausfinden.',
  'Whether it works': 'Ob es funktioniert',
  'At its limits, this realises a gain of {gain}.':
    'An seinen Grenzen realisierst du damit einen Gewinn von {gain}.',
  'At its limits, this realises a loss of {loss}.':
    'An seinen Grenzen realisierst du damit einen Verlust von {loss}.',
  'Whether this is a right over an amount of {token} or over a single piece, the bytes do not tell.':
    'Ob das ein Recht über einen Betrag von {token} ist oder über ein einzelnes Stück, sagen die Bytes nicht.',
  'You have {amount} already: free at {account}.': 'Du hast schon {amount}: frei bei {account}.',
  'You know the recipient’s address only from worthless transfers that it sent.':
    'Du kennst die Adresse des Empfängers nur von wertlosen Überweisungen, die sie geschickt hat.',
  'Your exchange accounts': 'Deine Börsenkonten',
  'Your exchanges did not answer.': 'Deine Börsen haben nicht geantwortet.',
  'Your open orders have not been read yet.': 'Deine offenen Orders wurden noch nicht gelesen.',
  '{account} has {amount} free as well.': '{account} hat ebenfalls {amount} frei.',
  '{allowed} is more than the {balance} that you have.': '{allowed} ist mehr als die {balance}, die du hast.',
  '{amount} of it would count as long term in {count} days.': {
    one: '{amount} davon gälten in {count} Tag als langfristig.',
    other: '{amount} davon gälten in {count} Tagen als langfristig.',
  },
  '{count} more open orders are on these coins.': {
    one: '{count} weitere offene Order liegt auf diesen Coins.',
    other: '{count} weitere offene Orders liegen auf diesen Coins.',
  },
  '{count} others may take all your {symbol}. Approvals lets you take that back.': {
    one: 'Ein anderer darf all dein {symbol} nehmen. Unter Freigaben kannst du das zurücknehmen.',
    other: '{count} andere dürfen all dein {symbol} nehmen. Unter Freigaben kannst du das zurücknehmen.',
  },
  '{count} parts of this call cannot be read. What is said holds for the others only.': {
    one: 'Ein Teil dieses Aufrufs ist nicht lesbar. Was gesagt wird, gilt nur für den Rest.',
    other: '{count} Teile dieses Aufrufs sind nicht lesbar. Was gesagt wird, gilt nur für den Rest.',
  },
  '{spender} is known as {name}.': '{spender} ist bekannt als {name}.',
  '{spender} is a plain address, not a contract. Hardly any honest page asks for such a right.':
    '{spender} ist eine einfache Adresse, kein Vertrag. Kaum eine ehrliche Seite verlangt so ein Recht.',
  '{spender} is your own account {account}.': '{spender} ist dein eigenes Konto {account}.',
  '{spender} may take all your {symbol} already; a new right is not needed for that.':
    '{spender} darf schon all dein {symbol} nehmen; ein neues Recht ist dafür nicht nötig.',
  '{spender} may take all your {symbol} without limit, also what you get later.':
    '{spender} darf unbegrenzt all dein {symbol} nehmen, auch was du später bekommst.',
  '{spender} may take all your {symbol}, and nobody here knows it by name.':
    '{spender} darf all dein {symbol} nehmen, und niemand hier kennt den Namen dazu.',
  '{spender} may take every piece of {collection} that you have, also those that you get later.':
    '{spender} darf jedes Stück von {collection} nehmen, das du hast, auch die, die du später bekommst.',
  '{spender} may take {amount} already. The new right takes the place of that one.':
    '{spender} darf schon {amount} nehmen. Das neue Recht tritt an dessen Stelle.',
  '{spender} has no right over {symbol}: there is nothing to take back.':
    '{spender} hat kein Recht über {symbol}: Es gibt nichts zurückzunehmen.',
  'Asks the token what whoever gets a right may take already, or whether there is anything to take back. Rights by Permit2 are not asked about.':
    'Fragt den Token, was der Empfänger eines Rechts schon nehmen darf oder ob es etwas zurückzunehmen gibt. Nach Rechten über Permit2 wird nicht gefragt.',
  'No node could tell what is allowed already.': 'Kein Node konnte sagen, was schon erlaubt ist.',
  '{symbol} is opened to Permit2 without limit. Who may take it then, your signatures decide.':
    '{symbol} wird für Permit2 unbegrenzt geöffnet. Wer es dann nehmen darf, entscheiden deine Unterschriften.',
  '{symbol}: {before} of your portfolio before, about {after} afterwards.':
    '{symbol}: vorher {before} deines Portfolios, nachher etwa {after}.',
}
