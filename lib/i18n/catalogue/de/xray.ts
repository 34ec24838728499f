/** German: the rules of the X-ray, what they find, and why they cannot say. */
import type { Catalogue } from '@/lib/i18n/translate'

export const xray: Catalogue = {
  'Open the accounts': 'Konten öffnen',
  'Open the assets': 'Assets öffnen',
  'Look at the holdings': 'Bestände ansehen',
  'Look at the history': 'Verlauf ansehen',
  'Import a file of it': 'Datei dazu importieren',
  'Look at the open lots': 'Offene Posten ansehen',
  'The history is still being computed.': 'Der Verlauf wird noch berechnet.',
  'This rule does not exist.': 'Diese Regel gibt es nicht.',
  'This rule has no threshold to set.': 'Diese Regel hat keine Schwelle.',
  'This threshold is out of what the rule allows.': 'Diese Schwelle lässt die Regel nicht zu.',

  'You owe as much as you own: there is no net worth to have a share of.':
    'Du schuldest so viel, wie du besitzt: Es gibt kein Nettovermögen, von dem etwas ein Anteil wäre.',
  'Not every account has been read yet ({accounts}). Of what is known, {name} is {share}.':
    'Noch sind nicht alle Konten gelesen ({accounts}). Von dem, was bekannt ist, sind {share}: {name}.',
  'Not everything has a price ({assets}): {name} may be {low} to {high} of your net worth. Set the price, or hide the asset.':
    'Nicht alles hat einen Preis ({assets}): {name} kann {low} bis {high} deines Nettovermögens sein. Setze den Preis oder blende das Asset aus.',
  'A debt has no price ({assets}): no share of your net worth is known. Set the price.':
    'Eine Schuld hat keinen Preis ({assets}): Kein Anteil an deinem Nettovermögen ist bekannt. Setze den Preis.',

  'Much at one exchange': 'Viel bei einer Börse',
  'An exchange can fail or lock you out. All your accounts at one exchange count together.':
    'Eine Börse kann ausfallen oder dich aussperren. Alle deine Konten bei einer Börse zählen zusammen.',
  '{share} of your net worth is at {name}.': '{share} deines Nettovermögens liegen bei {name}.',
  'Much in one asset': 'Viel in einem Asset',
  'One price then decides on most of your net worth. Money itself does not count here.':
    'Ein einziger Preis entscheidet dann über den größten Teil deines Nettovermögens. Geld selbst zählt hier nicht.',
  '{share} of your net worth is {asset}.': '{share} deines Nettovermögens sind {asset}.',
  'Much on one chain': 'Viel auf einer Chain',
  'What lies in wallets on one chain shares its faults. What an exchange holds for you is on none.':
    'Was in Wallets auf einer Chain liegt, teilt ihre Fehler. Was eine Börse für dich hält, liegt auf keiner.',
  '{share} of your net worth is on {name}.': '{share} deines Nettovermögens liegen auf {name}.',
  'Much with one issuer of stablecoins': 'Viel bei einem Herausgeber von Stablecoins',
  'A stablecoin is worth what its issuer can pay. All coins of one issuer count together.':
    'Ein Stablecoin ist so viel wert, wie sein Herausgeber zahlen kann. Alle Coins eines Herausgebers zählen zusammen.',
  '{share} of your net worth are stablecoins of {name}.':
    '{share} deines Nettovermögens sind Stablecoins von {name}.',

  'Stablecoin off its peg': 'Stablecoin neben seinem Kurs',
  'A price away from the money that the coin should follow is a warning, in both directions.':
    'Ein Preis neben dem Geld, dem der Coin folgen soll, ist eine Warnung, in beide Richtungen.',
  'No fresh price or exchange rate is known for {assets}. It is judged once one is.':
    'Für {assets} ist kein frischer Preis oder Wechselkurs bekannt. Sobald es einen gibt, wird geprüft.',
  '{asset} costs {share} less than one {currency}.': '{asset} kostet {share} weniger als ein {currency}.',
  '{asset} costs {share} more than one {currency}.': '{asset} kostet {share} mehr als ein {currency}.',

  'Debt and leverage': 'Schulden und Hebel',
  'What you owe as a share of what you own. Negative balances are debts.':
    'Was du schuldest, als Anteil an dem, was du besitzt. Negative Bestände sind Schulden.',
  'You owe {share} of what you own ({assets}).': 'Du schuldest {share} dessen, was du besitzt ({assets}).',
  'You owe, and own nothing beside it that has a price ({assets}).':
    'Du schuldest etwas und besitzt daneben nichts, das einen Preis hat ({assets}).',
  'A debt has no price: {assets}. Set the price.': 'Eine Schuld hat keinen Preis: {assets}. Setze den Preis.',
  'Not everything that you own has a price, so the share that you owe is not known.':
    'Nicht alles, was du besitzt, hat einen Preis. Darum ist nicht bekannt, welchen Anteil du schuldest.',
  'Margin and derivatives of {accounts} are not counted. Debts there are not known.':
    'Margin und Derivate von {accounts} sind nicht mitgezählt. Schulden dort sind nicht bekannt.',

  'Look at the strategy': 'Strategie ansehen',
  'Outside of a strategy': 'Außerhalb einer Strategie',
  'A strategy says which part each asset should have, and how far it may stray. What is outside its band is not what you decided on.':
    'Eine Strategie sagt, welchen Anteil jedes Asset haben soll und wie weit es abweichen darf. Was außerhalb seines Bandes liegt, hast du so nicht beschlossen.',
  '{name}: {count} assets are outside their band.': {
    one: '{name}: Ein Asset liegt außerhalb seines Bandes.',
    other: '{name}: {count} Assets liegen außerhalb ihres Bandes.',
  },
  'How far these strategies have strayed is not known: {names}.':
    'Wie weit diese Strategien abgewichen sind, ist nicht bekannt: {names}.',

  'Idle cash': 'Geld, das ruht',
  'Money and stablecoins outside of orders, savings and staking. A reserve is fine; more is a choice.':
    'Geld und Stablecoins außerhalb von Aufträgen, Sparprodukten und Staking. Eine Reserve ist gut; mehr ist eine Entscheidung.',
  '{share} of your net worth is idle cash.': '{share} deines Nettovermögens sind Geld, das ruht.',
  'Not all that you own has been read and has a price, so the share of idle cash is not known.':
    'Nicht alles, was du besitzt, ist gelesen und hat einen Preis. Darum ist nicht bekannt, wie viel Geld ruht.',

  'Keys that may do more than read': 'Schlüssel, die mehr als lesen dürfen',
  'To know what you own, a key needs to read and nothing else.':
    'Um zu wissen, was du besitzt, muss ein Schlüssel nur lesen dürfen.',
  'The key of {account} may withdraw.': 'Der Schlüssel von {account} darf auszahlen.',
  'The key of {account} may trade.': 'Der Schlüssel von {account} darf handeln.',
  'The exchange does not tell what the key of {accounts} may do. Look it up there, where the key was made.':
    'Die Börse sagt nicht, was der Schlüssel von {accounts} darf. Sieh dort nach, wo er erstellt wurde.',

  'Unlimited approvals': 'Unbegrenzte Freigaben',
  'A contract with an unlimited approval can take all of a token, now and later.':
    'Ein Vertrag mit unbegrenzter Freigabe kann alles von einem Token nehmen, jetzt und später.',
  '{account} lets contracts take all of {assets}: {count} unlimited approvals.': {
    one: '{account} lässt einen Vertrag alles von {assets} nehmen: eine unbegrenzte Freigabe.',
    other: '{account} lässt Verträge alles von {assets} nehmen: {count} unbegrenzte Freigaben.',
  },
  'Look at the approvals': 'Die Freigaben ansehen',
  'The approvals of {accounts} were not read to the end. Read them on the page of your wallets.':
    'Die Freigaben von {accounts} sind nicht zu Ende gelesen. Lies sie auf der Seite deiner Wallets.',

  'Accounts that cannot be read': 'Konten, die nicht lesbar sind',
  'The last reading failed. The totals use the last good one, or nothing where there is none.':
    'Die letzte Lesung ist gescheitert. Die Summen nehmen die letzte gute, oder nichts, wo es keine gibt.',
  '{account} has never been read: it is in no total.':
    '{account} wurde noch nie gelesen und steht in keiner Summe.',
  'The last reading of {account} failed.': 'Die letzte Lesung von {account} ist gescheitert.',
  'Accounts out of date': 'Veraltete Konten',
  'What was not read for so long may have changed. Paused accounts count too.':
    'Was so lange nicht gelesen wurde, kann sich geändert haben. Pausierte Konten zählen auch.',
  '{account} is paused and was last read {days} days ago.':
    '{account} ist pausiert und wurde zuletzt vor {days} Tagen gelesen.',
  '{account} was last read {days} days ago.': '{account} wurde zuletzt vor {days} Tagen gelesen.',

  'Assets without a price': 'Assets ohne Preis',
  'Their share of all your assets, by number: nobody knows what they are worth.':
    'Ihr Anteil an allen deinen Assets, nach Anzahl: Niemand weiß, was sie wert sind.',
  '{share} of your assets have no price: {assets}. They are in no total.':
    '{share} deiner Assets haben keinen Preis: {assets}. Sie stehen in keiner Summe.',
  'Unlisted assets': 'Ungelistete Assets',
  'They are out of every total until you want them. A price alone does not make them real.':
    'Sie stehen in keiner Summe, bis du sie willst. Ein Preis allein macht sie nicht echt.',
  'With unlisted assets ({assets}) counted, they would be {share} of your net worth.':
    'Würden ungelistete Assets ({assets}) mitzählen, wären sie {share} deines Nettovermögens.',
  'Nobody knows a price of {assets}. Hide what is spam, or want what is yours.':
    'Niemand kennt einen Preis von {assets}. Blende Spam aus, oder zähle mit, was dir gehört.',

  'Histories with gaps': 'Verläufe mit Lücken',
  'Costs, gains and returns are as good as the history. What a source no longer tells, a file can.':
    'Kosten, Gewinne und Renditen sind so gut wie der Verlauf. Was eine Quelle nicht mehr sagt, sagt eine Datei.',
  'The history of {account} is not read yet.': 'Der Verlauf von {account} ist noch nicht gelesen.',
  'The history of {account} broke off.': 'Der Verlauf von {account} brach ab.',
  '{account} tells no history.': '{account} erzählt keinen Verlauf.',
  '{account} no longer tells all of its history.': '{account} erzählt nicht mehr den ganzen Verlauf.',
  'The reading of the history of {account} is paused.': 'Das Lesen des Verlaufs von {account} ist pausiert.',
  'The share of your open lots, by number, whose cost nobody knows. Their gains are in no total.':
    'Der Anteil deiner offenen Posten, nach Anzahl, deren Kosten niemand kennt. Ihre Gewinne stehen in keiner Summe.',
  'The cost of {share} of your open lots is not known.':
    'Von {share} deiner offenen Posten sind die Kosten nicht bekannt.',
  'Transfers without their other side': 'Transfers ohne Gegenseite',
  'Until you say where they went or came from, gains and returns can be wrong. Set aside ones do not count.':
    'Bis du sagst, wohin sie gingen oder woher sie kamen, können Gewinne und Renditen falsch sein. Zurückgelegte zählen nicht.',
  'The other side of {count} transfers is not known.': {
    one: 'Die Gegenseite eines Transfers ist nicht bekannt.',
    other: 'Die Gegenseite von {count} Transfers ist nicht bekannt.',
  },

  'Expensive trading': 'Teurer Handel',
  'Fees as a share of what you traded in the last 365 days, over all that Holdfast has read.':
    'Gebühren als Anteil an dem, was du in den letzten 365 Tagen gehandelt hast, über alles, was Holdfast gelesen hat.',
  'Fees took {share} of what you traded in the last 365 days.':
    'Gebühren nahmen {share} dessen, was du in den letzten 365 Tagen gehandelt hast.',
  'Some trades or fees of the last 365 days have no value. Of what is known, fees took {share} of what you traded.':
    'Einige Trades oder Gebühren der letzten 365 Tage haben keinen Wert. Soweit bekannt, nahmen Gebühren {share} dessen, was du gehandelt hast.',
  'A dear exchange': 'Eine teure Börse',
  'How many times the fee rate of your other exchanges one may take. Ten trades a year at least.':
    'Das Wievielfache der Gebührenquote deiner anderen Börsen eine nehmen darf. Ab zehn Trades im Jahr.',
  '{name} took {share} of what you traded there, your other exchanges {low}.':
    '{name} nahm {share} dessen, was du dort gehandelt hast, deine anderen Börsen {low}.',
  'Some trades or fees at {name} have no value, so it is not compared.':
    'Einige Trades oder Gebühren bei {name} haben keinen Wert, darum wird nicht verglichen.',

  Serious: 'Ernst',
  'Worth a look': 'Sieh es dir an',
  'Threshold of {rule}': 'Schwelle von {rule}',
  'Enter a number from {min} to {max}.': 'Gib eine Zahl von {min} bis {max} ein.',
  'Put the threshold of {rule} back to {standard}': 'Schwelle von {rule} zurück auf {standard} setzen',
  'Back to {standard}': 'Zurück auf {standard}',
  'More than … percent': 'Mehr als … Prozent',
  'Older than … days': 'Älter als … Tage',
  'More than so many': 'Mehr als so viele',
  'More than … times': 'Mehr als das …fache',
  'More than': 'Mehr als',
  'What stands out': 'Was auffällt',
  'Could not be judged': 'Nicht zu beurteilen',
  'Something that these rules need is not known. That does not mean that all is well.':
    'Etwas, das diese Regeln brauchen, ist nicht bekannt. Das heißt nicht, dass alles in Ordnung ist.',
  'What is checked': 'Was geprüft wird',
  Off: 'Aus',
  'Stands out': 'Fällt auf',
  'Not known': 'Nicht bekannt',
  Fine: 'In Ordnung',
  'Nothing could be judged yet.': 'Noch war nichts zu beurteilen.',
  'Every rule is off. Switch on what you want to be checked.':
    'Jede Regel ist aus. Schalte ein, was geprüft werden soll.',
  'Nothing stands out in the {count} rules that could be judged.': {
    one: 'In der einen Regel, die zu beurteilen war, fällt nichts auf.',
    other: 'In den {count} Regeln, die zu beurteilen waren, fällt nichts auf.',
  },
  'Nothing stands out. All {count} rules were checked; they are listed below.': {
    one: 'Nichts fällt auf. Die eine Regel wurde geprüft; sie steht unten.',
    other: 'Nichts fällt auf. Alle {count} Regeln wurden geprüft; sie stehen unten.',
  },
}
