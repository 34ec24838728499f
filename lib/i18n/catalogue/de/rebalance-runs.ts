/** German: plans that are carried out, what sets them off, and automatic mode, as the engine says it. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceRuns: Catalogue = {
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
}
