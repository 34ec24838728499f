/** German: the methods of a strategy, their fields, targets and templates. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceMethods: Catalogue = {
  'A weight is from 0 % to 100 %.': 'Ein Gewicht liegt zwischen 0 % und 100 %.',
  'Choose one.': 'Wähle eines aus.',
  'Choose some of the assets.': 'Wähle einige der Assets aus.',
  'Each asset or group has the weight that you give it. What they leave is kept as money.':
    'Jedes Asset und jede Gruppe hat das Gewicht, das du ihr gibst. Was übrig bleibt, bleibt Geld.',
  'Enter a sum above zero.': 'Gib eine Summe über null ein.',
  'Equal weights': 'Gleiche Gewichte',
  'From {least} % to {most} %.': 'Von {least} % bis {most} %.',
  'From {least} to {most} days.': 'Von {least} bis {most} Tagen.',
  'From {least} to {most}.': 'Von {least} bis {most}.',
  'Give at least one weight.': 'Gib mindestens ein Gewicht an.',
  'Target weights': 'Zielgewichte',
  'The same weight for each asset or group. Takes nothing for granted about prices to come.':
    'Dasselbe Gewicht für jedes Asset und jede Gruppe. Setzt nichts über künftige Preise voraus.',
  'The weights come to more than 100 %.': 'Die Gewichte ergeben mehr als 100 %.',
  'The weights must come to 100 %.': 'Die Gewichte müssen 100 % ergeben.',
  'This method has no field "{key}".': 'Diese Methode hat kein Feld „{key}“.',
  Weights: 'Gewichte',
  '{name} is locked, and its value is not known.': '{name} ist gesperrt, und der Wert ist nicht bekannt.',
  'All the weight is on what is locked. Give some of it to another asset.':
    'Alles Gewicht liegt auf Gesperrtem. Gib einem anderen Asset etwas davon.',
  'At a bound that you have set: {names}.': 'An einer Grenze, die du gesetzt hast: {names}.',
  'The fields of the method are not complete.': 'Die Felder der Methode sind nicht vollständig.',
  'The least weights come to {least} %, and {free} % can be given out. Make some of them smaller.':
    'Die kleinsten Gewichte ergeben {least} %, und {free} % können vergeben werden. Mach einige davon kleiner.',
  'The method names an asset that this strategy does not have.':
    'Die Methode nennt ein Asset, das diese Strategie nicht hat.',
  'The numbers are too large or too small to compute weights from.':
    'Die Zahlen sind zu groß oder zu klein, um daraus Gewichte zu berechnen.',
  'There is nothing of known value that could be balanced.':
    'Es gibt nichts von bekanntem Wert, das ausgeglichen werden könnte.',
  'This method takes one step at a time: it is due by the calendar or by hand, not by bands, drift or money.':
    'Diese Methode geht einen Schritt nach dem anderen: Sie wird nach dem Kalender oder von Hand fällig, nicht durch Bänder, Abweichung oder Geld.',
  'This method takes one step at a time: let it trade to the target, not to the edge of the band.':
    'Diese Methode geht einen Schritt nach dem anderen: Lass sie bis zum Ziel handeln, nicht bis zum Rand des Bandes.',
  'This version does not know the method of this strategy.':
    'Diese Version kennt die Methode dieser Strategie nicht.',
  'What is locked and the money that is kept leave nothing for the other assets.':
    'Gesperrtes und das Geld, das behalten wird, lassen für die anderen Assets nichts übrig.',
  '{count} days are left out: a price of theirs or of the day before is not known.': {
    one: '{count} Tag ist ausgelassen: Sein Preis oder der des Tages davor ist nicht bekannt.',
    other: '{count} Tage sind ausgelassen: Ein Preis dieser Tage oder des Tages davor ist nicht bekannt.',
  },
  '{name} has prices of {count} days; more than {needed} are needed.': {
    one: '{name} hat Preise von {count} Tag; mehr als {needed} werden gebraucht.',
    other: '{name} hat Preise von {count} Tagen; mehr als {needed} werden gebraucht.',
  },
  'All are at their most of {most} %; the rest is money.':
    'Alle stehen bei ihrem Höchstwert von {most} %; der Rest ist Geld.',
  'At least a part of it is in the assets that you count as stable, and the others share the rest by their weights. With none chosen that part is kept as money.':
    'Mindestens ein Teil liegt in den Assets, die du als stabil zählst, und die anderen teilen sich den Rest nach ihren Gewichten. Ist keines gewählt, bleibt dieser Teil Geld.',
  'Buy the same sum each time': 'Jedes Mal dieselbe Summe kaufen',
  'Computed from the daily prices of {count} days.': {
    one: 'Berechnet aus den Tagespreisen von {count} Tag.',
    other: 'Berechnet aus den Tagespreisen von {count} Tagen.',
  },
  'Cost averaging: each time it is due, one sum goes from your money into the assets by their weights. Sells nothing, and ends when only the money that is always kept is left.':
    'Durchschnittskosten-Effekt: Jedes Mal, wenn sie fällig ist, geht eine Summe aus deinem Geld nach den Gewichten in die Assets. Verkauft nichts und endet, wenn nur noch das Geld da ist, das immer behalten wird.',
  'Counted as stable': 'Zählt als stabil',
  'Days looked at': 'Betrachtete Tage',
  'Days of the rise': 'Tage des Anstiegs',
  'Each asset or group brings the same part of the risk of the whole, counting how they move together. Risk is the spread of daily returns; with few days their correlations are drawn towards the mean.':
    'Jedes Asset und jede Gruppe trägt denselben Teil zum Risiko des Ganzen bei, mitgezählt, wie sie sich gemeinsam bewegen. Risiko ist die Streuung der Tagesrenditen; bei wenigen Tagen werden ihre Korrelationen zum Mittel gezogen.',
  'Each time it is due, one sum is sold out of the assets, each in proportion to what is there, and kept as money. Buys nothing, and ends when the assets are at the least that you have set.':
    'Jedes Mal, wenn sie fällig ist, wird eine Summe aus den Assets verkauft, anteilig nach dem, was da ist, und bleibt Geld. Kauft nichts und endet, wenn die Assets bei dem Mindestwert sind, den du gesetzt hast.',
  'Equal risk contribution': 'Gleicher Risikobeitrag',
  'Few days follow the market soon, many days change little. What was need not come again.':
    'Wenige Tage folgen dem Markt schnell, viele Tage ändern wenig. Was war, muss nicht wiederkommen.',
  'Fewer than two assets have prices that reach back far enough to be compared.':
    'Weniger als zwei Assets haben Preise, die für einen Vergleich weit genug zurückreichen.',
  'How it is split': 'Wie sie aufgeteilt wird',
  'How much money there is, is not known.': 'Wie viel Geld da ist, ist nicht bekannt.',
  'In proportion to': 'Im Verhältnis zu',
  'Inverse volatility': 'Inverse Volatilität',
  'Last days left out': 'Letzte Tage ausgelassen',
  'Leans towards what rose more than the others and away from what rose less. Takes for granted that this goes on for a while, which it often did and need not do.':
    'Neigt zu dem, was stärker stieg als die anderen, und weg von dem, was weniger stieg. Setzt voraus, dass das eine Weile so weitergeht, was es oft tat und nicht tun muss.',
  'Least part that is stable': 'Kleinster stabiler Teil',
  'Market value': 'Marktwert',
  'Maximum diversification': 'Größte Streuung',
  'Minimum variance': 'Kleinste Varianz',
  'Momentum tilt': 'Momentum-Neigung',
  'Most of one asset': 'Höchstens von einem Asset',
  'Neither more nor less of {names}: the prices do not reach back far enough.':
    'Weder mehr noch weniger von {names}: Die Preise reichen nicht weit genug zurück.',
  'No weights within your bounds do what this method wants: its own weights are cut to them.':
    'Keine Gewichte in deinen Grenzen tun, was diese Methode will: Ihre eigenen Gewichte werden darauf gekürzt.',
  'Nothing is left that may be sold.': 'Es ist nichts mehr da, das verkauft werden darf.',
  'Of what is neither locked nor the money that is always kept.':
    'Von dem, was weder gesperrt ist noch zu dem Geld gehört, das immer behalten wird.',
  'Sell the same sum each time': 'Jedes Mal dieselbe Summe verkaufen',
  'Sold from': 'Verkauft aus',
  'Stable floor': 'Stabiler Boden',
  'Starts from': 'Geht aus von',
  Strength: 'Stärke',
  'Sum each time, US dollars': 'Summe jedes Mal, US-Dollar',
  'The market value': 'Dem Marktwert',
  'The market value of {name} is not known.': 'Der Marktwert von {name} ist nicht bekannt.',
  'The mixture that is calmest compared with what is in it: it takes what moves differently from the rest, and may leave out what does not.':
    'Die Mischung, die gemessen an dem, was in ihr ist, am ruhigsten ist: Sie nimmt, was sich anders bewegt als der Rest, und lässt vielleicht weg, was das nicht tut.',
  'The mixture whose value spread least from day to day. It likes few and calm assets: set a most for each, and keep stablecoins as money.':
    'Die Mischung, deren Wert von Tag zu Tag am wenigsten streute. Sie mag wenige und ruhige Assets: Setz für jedes einen Höchstwert und behalte Stablecoins als Geld.',
  'The more the price of an asset moves from day to day, the smaller its weight. Does not look at how the assets move together.':
    'Je mehr sich der Preis eines Assets von Tag zu Tag bewegt, desto kleiner sein Gewicht. Sieht nicht darauf, wie sich die Assets gemeinsam bewegen.',
  'The price of {name} did not move on these days, so its risk cannot be compared. Count it as money.':
    'Der Preis von {name} hat sich an diesen Tagen nicht bewegt, deshalb lässt sich sein Risiko nicht vergleichen. Zähl es als Geld.',
  'The search for these weights did not end. Look at more days, or leave out an asset.':
    'Die Suche nach diesen Gewichten kam zu keinem Ende. Betrachte mehr Tage oder lass ein Asset weg.',
  'The square root of it: small ones get more': 'Seiner Wurzel: Kleine bekommen mehr',
  'The value of {name} is not known.': 'Der Wert von {name} ist nicht bekannt.',
  'There are {count} days on which all prices are known; {needed} are needed.': {
    one: 'Es gibt {count} Tag, an dem alle Preise bekannt sind; {needed} werden gebraucht.',
    other: 'Es gibt {count} Tage, an denen alle Preise bekannt sind; {needed} werden gebraucht.',
  },
  'There is less money than one step takes: all of it is used.':
    'Es ist weniger Geld da, als ein Schritt braucht: Alles davon wird verwendet.',
  'There is less than one step takes: all that may be sold is sold.':
    'Es ist weniger da, als ein Schritt braucht: Alles, was verkauft werden darf, wird verkauft.',
  'There is no money above what is always kept, so nothing can be bought.':
    'Es ist kein Geld über dem da, was immer behalten wird, also kann nichts gekauft werden.',
  'These weights had a volatility of {volatility} % a year; {part} % of them are held.':
    'Diese Gewichte hatten eine Volatilität von {volatility} % im Jahr; {part} % davon werden gehalten.',
  'Volatility a year': 'Volatilität im Jahr',
  'Volatility target': 'Volatilitätsziel',
  'Weights follow what all coins of an asset in circulation are worth, as an index does. Of a group, its first asset counts.':
    'Die Gewichte folgen dem, was alle umlaufenden Coins eines Assets wert sind, wie bei einem Index. Bei einer Gruppe zählt ihr erstes Asset.',
  'Weights of your own': 'Eigenen Gewichten',
  'What is above it goes to the others in proportion; when all are at it, the rest is money.':
    'Was darüber liegt, geht anteilig an die anderen; sind alle dort, ist der Rest Geld.',
  'What rose much in the last days often falls back a little.':
    'Was in den letzten Tagen stark stieg, fällt oft ein wenig zurück.',
  'When prices of late moved more than you want, all weights are made smaller alike and the rest is kept as money. In calm times nothing is borrowed: the weights are never above where they start.':
    'Haben sich die Preise zuletzt mehr bewegt, als du willst, werden alle Gewichte gleichermaßen kleiner, und der Rest bleibt Geld. In ruhigen Zeiten wird nichts geliehen: Die Gewichte sind nie höher als am Anfang.',
  'With none chosen, from all of them.': 'Ist keines gewählt, aus allen.',
  'You owe {name}: lock it, and this method leaves it as it is.':
    'Du schuldest {name}: Sperr es, dann lässt diese Methode es, wie es ist.',
  '100 dollars a week from your money into Bitcoin and Ether. Sells nothing.':
    '100 Dollar in der Woche aus deinem Geld in Bitcoin und Ether. Verkauft nichts.',
  'A little of everything that moves differently: Bitcoin, Ether, a gold token and money, each quarter of a year.':
    'Ein wenig von allem, was sich verschieden bewegt: Bitcoin, Ether, ein Gold-Token und Geld, in jedem Vierteljahr.',
  'As an index does, none above 30 %. Looked at once a month.':
    'Wie bei einem Index, keiner über 30 %. Wird einmal im Monat angesehen.',
  'Bitcoin and Ether, 60 to 40': 'Bitcoin und Ether, 60 zu 40',
  'Bitcoin, Ether and money, 40 to 30 to 30': 'Bitcoin, Ether und Geld, 40 zu 30 zu 30',
  'Buy every week': 'Jede Woche kaufen',
  'Coins, gold and money': 'Coins, Gold und Geld',
  'Each brings the same part of the ups and downs, by the prices of the last 90 days. Looked at once a month.':
    'Jeder bringt denselben Teil der Schwankungen, nach den Preisen der letzten 90 Tage. Wird einmal im Monat angesehen.',
  'In restless months a part becomes money, in calm ones it goes back. Looked at once a week.':
    'In unruhigen Monaten wird ein Teil zu Geld, in ruhigen geht er zurück. Wird einmal in der Woche angesehen.',
  'Nearly a third stays in stablecoins or currency: less of each fall, and money when prices are low.':
    'Knapp ein Drittel bleibt in Stablecoins oder Währung: weniger von jedem Fall, und Geld, wenn die Preise niedrig sind.',
  'The two largest coins. Due when a weight is 5 points or a quarter off.':
    'Die beiden größten Coins. Fällig, wenn ein Gewicht um 5 Punkte oder ein Viertel abweicht.',
  'Your coins as they stand to each other now, and never less than 30 % in stablecoins or currency.':
    'Deine Coins im jetzigen Verhältnis, und nie weniger als 30 % in Stablecoins oder Währung.',
  'Your coins by market value': 'Deine Coins nach Marktwert',
  'Your coins with equal risk': 'Deine Coins mit gleichem Risiko',
  'Your coins, 30 % in money': 'Deine Coins, 30 % in Geld',
  'Your coins, no wilder than 40 % a year': 'Deine Coins, nicht wilder als 40 % im Jahr',
}
