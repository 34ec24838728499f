/** German: plans that are carried out, what sets them off, and automatic mode, as the engine says it. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceRuns: Catalogue = {
  'Its order is on its way.': 'Die Order dazu ist unterwegs.',
  'It is done.': 'Sie ist ausgeführt.',
  'Its date has come.': 'Der Termin ist da.',
  'Outside the band: {names}.': 'Außerhalb des Bandes: {names}.',
  'The weights are {percent} % away from their targets.':
    'Die Gewichte weichen {percent} % von den Zielen ab.',
  'Money has come that is to be invested.': 'Es ist Geld eingegangen, das angelegt werden soll.',
  'There is nothing to be carried out in this plan.': 'In diesem Plan gibt es nichts auszuführen.',
  'Another run of this strategy has not ended. Carry it on or end it first.':
    'Eine andere Ausführung dieser Strategie ist noch nicht beendet. Setze sie fort oder beende sie zuerst.',
  'This run does not exist.': 'Diese Ausführung gibt es nicht.',
  'This run has ended.': 'Diese Ausführung ist beendet.',
  'This part of the run is over, or waits for another one.':
    'Dieser Teil der Ausführung ist erledigt oder wartet auf einen anderen.',
  'This part of the run does not wait for a signature.':
    'Dieser Teil der Ausführung wartet nicht auf eine Unterschrift.',
  'The end of its last order is not known yet. Wait until the venue has told it.':
    'Was aus der letzten Order wurde, ist noch nicht bekannt. Warte, bis die Börse es gesagt hat.',
  'This transaction is not in the journal.': 'Diese Transaktion steht nicht im Journal.',
  'This transaction belongs to something else.': 'Diese Transaktion gehört zu etwas anderem.',
  'This transaction is no swap of this plan.': 'Diese Transaktion ist kein Tausch dieses Plans.',
  'This transaction swaps something else than the plan says.':
    'Diese Transaktion tauscht etwas anderes, als der Plan sagt.',
  'This transaction swaps more than the plan says.': 'Diese Transaktion tauscht mehr, als der Plan sagt.',
  'Sign the swap of {account} in your wallet to go on.':
    'Unterschreibe den Tausch von {account} in deiner Wallet, damit es weitergeht.',
  'It was not sent. It waits for your signature again.':
    'Er wurde nicht gesendet und wartet wieder auf deine Unterschrift.',
  'The chain has reverted the swap: its gas is paid, and nothing was swapped.':
    'Die Chain hat den Tausch zurückgewiesen: Das Gas ist bezahlt, getauscht wurde nichts.',
  'The journal of your wallet does not tell any more what became of this swap. Look at the chain before you try again.':
    'Das Journal deiner Wallet sagt nicht mehr, was aus diesem Tausch wurde. Sieh auf der Chain nach, bevor du es noch einmal versuchst.',
  'The journal of orders does not tell any more what became of this one. Look at the venue before you try again.':
    'Das Order-Journal sagt nicht mehr, was aus dieser Order wurde. Sieh bei der Börse nach, bevor du es noch einmal versuchst.',
  'The journal of orders does not tell what earlier orders of this leg came to. Leave it out, and make a new plan.':
    'Das Order-Journal sagt nicht, was aus früheren Orders dieses Teils wurde. Lass ihn weg und mach einen neuen Plan.',
  'The order that was reviewed is larger than the plan. Nothing was sent.':
    'Die geprüfte Order ist größer als im Plan. Es wurde nichts gesendet.',
  'The price has moved from {before} to {after} since the plan, by more than {percent} %. Nothing was sent. End this run and make a new plan.':
    'Der Preis ist seit dem Plan von {before} auf {after} gegangen, um mehr als {percent} %. Es wurde nichts gesendet. Beende diese Ausführung und mach einen neuen Plan.',
  'The price has left the bound of the plan, {price} {code}. Try again when it is back, or make a new plan.':
    'Der Preis liegt jenseits der Grenze des Plans, {price} {code}. Versuch es noch einmal, wenn er zurück ist, oder mach einen neuen Plan.',
  'One side of the order book is empty now. Nothing was sent. Try again later.':
    'Eine Seite des Orderbuchs ist jetzt leer. Es wurde nichts gesendet. Versuch es später noch einmal.',
  'What is left of it is below the least amount of the venue, {least} {code}.':
    'Was davon übrig ist, liegt unter der Mindestmenge der Börse, {least} {code}.',
  'What is left of it is worth less than the venue takes, {least} {code}.':
    'Was davon übrig ist, ist weniger wert, als die Börse annimmt, {least} {code}.',
  'Less has come in than was planned, so less was bought.':
    'Es ist weniger hereingekommen als geplant, also wurde weniger gekauft.',
  'It was interrupted again and again before anything was sent. Try it again.':
    'Es wurde immer wieder unterbrochen, bevor etwas gesendet war. Versuch es noch einmal.',
  'Nothing could be had within the bound of the plan. Try again, leave it out, or end this run and make a new plan.':
    'Innerhalb der Grenze des Plans war nichts zu haben. Versuch es noch einmal, lass es weg oder beende diese Ausführung und mach einen neuen Plan.',
  'The rest could not be had within the bound of the plan.':
    'Der Rest war innerhalb der Grenze des Plans nicht zu haben.',
  'All orders are stopped. Release the stop on the trading page, then go on here.':
    'Alle Orders sind gestoppt. Hebe den Stopp auf der Handelsseite auf und mach dann hier weiter.',
  'The strategy of this run does not exist any more. End the run.':
    'Die Strategie dieser Ausführung gibt es nicht mehr. Beende die Ausführung.',
  'The legs of this run wait for each other. End it, and make a new plan.':
    'Die Teile dieser Ausführung warten aufeinander. Beende sie und mach einen neuen Plan.',
  'Its run was ended before the order left. Nothing was sent.':
    'Ihre Ausführung wurde beendet, bevor die Order hinausging. Es wurde nichts gesendet.',
  'The time of your consent is over.': 'Die Zeit deiner Einwilligung ist abgelaufen.',
  'An order of the last 24 hours has no price in US dollars, so what is left of the day is not known.':
    'Eine Order der letzten 24 Stunden hat keinen Preis in US-Dollar, also ist nicht bekannt, was vom Tag noch übrig ist.',
  'It would order {worth} US dollars, with {spent} ordered within 24 hours; {most} are allowed.':
    'Es würden {worth} US-Dollar bestellt, nach {spent} innerhalb von 24 Stunden; erlaubt sind {most}.',
  '{account} is not among the accounts that you have allowed.':
    '{account} gehört nicht zu den Konten, die du erlaubt hast.',
  'An order at {account} would trade something that you have not allowed.':
    'Eine Order bei {account} würde etwas handeln, das du nicht erlaubt hast.',
  'What an order at {account} is worth is not known.':
    'Was eine Order bei {account} wert ist, ist nicht bekannt.',
  'An order at {account} would be of {worth} US dollars; {most} are allowed.':
    'Eine Order bei {account} wäre {worth} US-Dollar groß; erlaubt sind {most}.',
  'How much worse than the price an order at {account} would be is not known.':
    'Um wie viel schlechter als der Preis eine Order bei {account} wäre, ist nicht bekannt.',
  'An order at {account} would be {percent} % worse than the price; {most} % are allowed.':
    'Eine Order bei {account} wäre {percent} % schlechter als der Preis; erlaubt sind {most} %.',
  'There is no second price to compare the venue with.':
    'Es gibt keinen zweiten Preis, mit dem sich die Börse vergleichen lässt.',
  'The price of the venue and that of another source are {percent} % apart; {most} % are allowed.':
    'Der Preis der Börse und der einer anderen Quelle liegen {percent} % auseinander; erlaubt sind {most} %.',
  'Automatic mode was switched off. Nothing more is sent. Go on by hand, or end this run.':
    'Der Automatikmodus wurde abgeschaltet. Es wird nichts mehr gesendet. Mach von Hand weiter oder beende diese Ausführung.',
  'Automatic mode needs your consent to what it may do. Tick it first.':
    'Der Automatikmodus braucht deine Einwilligung in das, was er darf. Setze zuerst den Haken.',
  'This strategy has no trigger, so nothing would ever set it off. Add one first.':
    'Diese Strategie hat keinen Auslöser, also würde sie nie starten. Füge zuerst einen hinzu.',
  'Choose an end of the consent within a year.': 'Wähle ein Ende der Einwilligung innerhalb eines Jahres.',
  'The most of an order is above zero, and the most of a day is not below it.':
    'Die Höchstsumme je Order liegt über null, und die je Tag ist nicht kleiner als sie.',
  'Choose the accounts that may trade, and at least two assets that may be traded.':
    'Wähle die Konten, die handeln dürfen, und mindestens zwei Assets, die gehandelt werden dürfen.',
  'One of the accounts that you have chosen takes no orders. Leave it out.':
    'Eines der gewählten Konten nimmt keine Orders an. Lass es weg.',
  'The clock of this computer was set back. Switch automatic mode on again.':
    'Die Uhr dieses Computers wurde zurückgestellt. Schalte den Automatikmodus wieder ein.',
  'The whole is more than {percent} % below its highest value, so automatic mode was switched off.':
    'Das Ganze liegt mehr als {percent} % unter seinem Höchstwert, also wurde der Automatikmodus abgeschaltet.',
  '{account} could not be asked, so nothing was done.':
    '{account} war nicht zu erreichen, also wurde nichts getan.',
  'Swaps of your wallets wait for you: automatic mode never signs.':
    'Tausche deiner Wallets warten auf dich: Der Automatikmodus unterschreibt nie.',
  'Automatic mode has begun a run. Orders: {orders}.':
    'Der Automatikmodus hat eine Ausführung begonnen. Orders: {orders}.',
  'The run of automatic mode has ended. Orders carried out: {done} of {orders}.':
    'Die Ausführung des Automatikmodus ist beendet. Ausgeführte Orders: {done} von {orders}.',
  'An order of an earlier run is still on its way.':
    'Eine Order einer früheren Ausführung ist noch unterwegs.',
  'This run was interrupted for more than an hour, or the clock was set. Look at its plan: go on with it, or end this run and make a new one.':
    'Diese Ausführung war länger als eine Stunde unterbrochen, oder die Uhr wurde gestellt. Sieh dir ihren Plan an: Setze sie fort, oder beende sie und mach einen neuen.',
  '{account} was last read too long ago, so nothing was done.':
    '{account} wurde zuletzt vor zu langer Zeit gelesen, also wurde nichts getan.',
  'The strategy of this run is damaged. End the run.':
    'Die Strategie dieser Ausführung ist beschädigt. Beende die Ausführung.',
  'Automatic mode was switched off meanwhile.': 'Der Automatikmodus wurde inzwischen abgeschaltet.',
  'A backup was restored. Look at the strategy, then switch automatic mode on again if you want it.':
    'Ein Backup wurde wiederhergestellt. Sieh dir die Strategie an und schalte dann den Automatikmodus wieder ein, wenn du ihn willst.',
  'A backup was restored while this run was under way. What it has done since the backup is not known: look at your accounts, end this run, and make a new plan.':
    'Während dieser Ausführung wurde ein Backup wiederhergestellt. Was sie seit dem Backup getan hat, ist nicht bekannt: Sieh deine Konten an, beende diese Ausführung und mach einen neuen Plan.',
  'This run came out of a backup: what it has done since is not known. End it and make a new plan.':
    'Diese Ausführung stammt aus einem Backup: Was sie seitdem getan hat, ist nicht bekannt. Beende sie und mach einen neuen Plan.',
}
