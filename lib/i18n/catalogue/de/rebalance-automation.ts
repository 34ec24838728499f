/** German sentences of automatic mode on the page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceAutomation: Catalogue = {
  'Automatic mode is off.': 'Der Automatikbetrieb ist aus.',
  'Automatic mode is on.': 'Der Automatikbetrieb ist an.',
  'Automatic mode was switched off.': 'Der Automatikbetrieb wurde ausgeschaltet.',
  'Automatic mode was switched off on {moment}.': 'Der Automatikbetrieb wurde am {moment} ausgeschaltet.',
  'Look at its bounds': 'Grenzen ansehen',
  'Automatic mode is on until {day}.': 'Der Automatikbetrieb ist an bis {day}.',
  'Switch it off': 'Ausschalten',
  'At most': 'Höchstens',
  'an order,': 'je Order,',
  'in 24 hours, at {count} accounts.': {
    one: 'in 24 Stunden, bei {count} Konto.',
    other: 'in 24 Stunden, bei {count} Konten.',
  },
  'Automatic mode of {name}': 'Automatikbetrieb von {name}',
  'Leave it off': 'Aus lassen',
  'Switch automatic mode on': 'Automatikbetrieb einschalten',
  'None of the accounts of this strategy takes orders, so nothing could be sent.':
    'Keines der Konten dieser Strategie nimmt Orders an, also könnte nichts gesendet werden.',
  'Accounts that it may trade at': 'Konten, an denen er handeln darf',
  'I consent that Holdfast sends these orders by itself, within these bounds, until that day.':
    'Ich stimme zu, dass Holdfast diese Orders von selbst sendet, innerhalb dieser Grenzen, bis zu diesem Tag.',
  'While Holdfast is unlocked, it makes a plan and sends its orders without asking you:':
    'Solange Holdfast entsperrt ist, erstellt es einen Plan und sendet dessen Orders, ohne dich zu fragen:',
  'It never signs for a wallet: swaps wait for you.':
    'Für eine Wallet signiert es nie: Swaps warten auf dich.',
  'What is beyond a bound is not sent, and you are told why.':
    'Was jenseits einer Grenze liegt, wird nicht gesendet, und du erfährst, warum.',
  'You are told of everything it does. “Stop everything” and a change of the strategy end it.':
    'Von allem, was es tut, erfährst du. „Alles anhalten“ und eine Änderung der Strategie beenden es.',
  'It is off after a backup is restored.': 'Nach dem Einspielen einer Sicherung ist es aus.',
  'One order at most, US dollars': 'Eine Order höchstens, US-Dollar',
  'A larger one stops the plan.': 'Eine größere hält den Plan an.',
  'In 24 hours at most, US dollars': 'In 24 Stunden höchstens, US-Dollar',
  'All orders of this strategy together.': 'Alle Orders dieser Strategie zusammen.',
  'Of each order, against its book.': 'Jeder Order, gegen ihr Orderbuch.',
  'Two prices apart at most, %': 'Zwei Kurse höchstens auseinander, %',
  'The venue’s and that of another source.': 'Der des Handelsplatzes und der einer anderen Quelle.',
  'Pause when the whole has lost, %': 'Pause, wenn das Ganze verloren hat, %',
  'From its highest value since the consent.': 'Von seinem höchsten Wert seit der Zustimmung.',
  'Ends with': 'Endet mit',
  'At most a year from now.': 'Höchstens ein Jahr von heute an.',
  'Assets that it may trade': 'Assets, die er handeln darf',
  'Choose a day within a year from now.': 'Wähle einen Tag innerhalb eines Jahres.',
  'Choose at least two: one is paid with the other.':
    'Wähle mindestens zwei: Das eine wird mit dem anderen bezahlt.',
  'Tick it, if you want this.': 'Setze das Häkchen, wenn du das willst.',
  'A day allows less than one order.': 'Ein Tag erlaubt weniger als eine Order.',
  Acted: 'Gehandelt',
  'Held back': 'Zurückgehalten',
  'What it has told': 'Was sie gemeldet hat',
  'The run': 'Der Durchlauf',
}
