/** German: backtests of strategies. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceBacktest: Catalogue = {
  'No past prices of these assets are stored from {from} to {until}, so there is nothing to test with.':
    'Von {from} bis {until} sind keine früheren Kurse dieser Werte gespeichert. Es gibt also nichts, womit man testen könnte.',
  'Left out, because they are locked: {names}.': 'Nicht dabei, weil gesperrt: {names}.',
  'Left out, because no past price is stored: {names}.':
    'Nicht dabei, weil kein früherer Kurs gespeichert ist: {names}.',
  'The first asset of each group stands for all of it: {names}.':
    'Der erste Wert jeder Gruppe steht für die ganze: {names}.',
  '{name} has prices from {date} on; until then its weight is money.':
    '{name} hat ab {date} Kurse; bis dahin bleibt sein Anteil Geld.',
  'The test ends on {date}: later prices of {name} are not stored.':
    'Der Test endet am {date}: Spätere Kurse von {name} sind nicht gespeichert.',
  '{name} has no price of its own on {count} days; the last one before counts, for {most} days at most.': {
    one: '{name} hat an {count} Tag keinen eigenen Kurs; es gilt der letzte davor, höchstens {most} Tage lang.',
    other:
      '{name} hat an {count} Tagen keinen eigenen Kurs; es gilt der letzte davor, höchstens {most} Tage lang.',
  },
  'No asset has prices of {count} days yet.': {
    one: 'Noch kein Wert hat Kurse von {count} Tag.',
    other: 'Noch kein Wert hat Kurse von {count} Tagen.',
  },
  'The test ends before it begins. Choose a later last day.':
    'Der Test endet, bevor er beginnt. Wähle einen späteren letzten Tag.',
  'The test begins on {date}: market values of before are not told.':
    'Der Test beginnt am {date}: Frühere Marktwerte sind nicht bekannt.',
  'You expect a slippage of {expected} %, and the strategy allows {allowed} %: nothing would be traded.':
    'Du rechnest mit {expected} % Kursabweichung, die Strategie erlaubt {allowed} %: Es würde nichts gehandelt.',
  'What is decided on the close of a day is filled at the close of the next one, never earlier.':
    'Was zum Schlusskurs eines Tages entschieden wird, wird zum Schlusskurs des nächsten ausgeführt, nie früher.',
  'Money counts as US dollars and earns nothing.': 'Geld zählt als US-Dollar und bringt keine Zinsen.',
  'These assets were chosen today, with the knowledge of today: the past flatters such a choice.':
    'Diese Werte wurden heute ausgesucht, mit dem Wissen von heute: Die Vergangenheit schmeichelt einer solchen Auswahl.',
  'The strategy has no trigger, so it buys once and then does nothing.':
    'Die Strategie hat keinen Auslöser. Sie kauft also einmal und tut dann nichts mehr.',
  'The first purchase is made at once, whatever the bound of a plan is.':
    'Der erste Kauf geschieht auf einmal, unabhängig von der Grenze eines Plans.',
  'The strategy never gave any weights.': 'Die Strategie hat nie Anteile ergeben.',
  'A walk-forward takes two parts: more than {days} days of known prices.':
    'Ein Walk-forward braucht zwei Abschnitte: mehr als {days} Tage mit bekannten Kursen.',
  'Until {date} the method has too few past prices to give weights, so all is money.':
    'Bis {date} hat die Methode zu wenige frühere Kurse für Anteile. Bis dahin ist alles Geld.',
  'Gains are not told: what {currency} was worth is not known on every day of a trade.':
    'Gewinne werden nicht genannt: Was {currency} wert war, ist nicht für jeden Handelstag bekannt.',
  'This method has no numbers to choose, so every part is the strategy as it is.':
    'Diese Methode hat keine Zahlen zur Auswahl. Jeder Abschnitt ist die Strategie, wie sie ist.',
  'The test could not be computed: memory may be short. Choose fewer assets or fewer days.':
    'Der Test ließ sich nicht berechnen: Vielleicht ist der Speicher knapp. Wähle weniger Werte oder weniger Tage.',
  'Another test was started, so this one was ended.':
    'Ein anderer Test wurde gestartet, deshalb wurde dieser beendet.',
  'Test it over the past': 'An der Vergangenheit testen',
  'The same plan as in earnest, day by day over stored prices. Compared with buying the same at the start and holding it.':
    'Derselbe Plan wie im Ernstfall, Tag für Tag über gespeicherte Kurse. Verglichen mit: dasselbe am Anfang kaufen und halten.',
  'Start money, $': 'Startgeld, $',
  'Fee, %': 'Gebühr, %',
  'Slippage, %': 'Kursabweichung, %',
  'Walk-forward': 'Walk-forward',
  'Chooses the numbers of the method, or the width of its band, on each part of the past and tests them on the next part.':
    'Wählt die Zahlen der Methode oder die Breite ihres Bands auf jedem Abschnitt der Vergangenheit und prüft sie am nächsten.',
  'Days of a part': 'Tage je Abschnitt',
  'Testing…': 'Test läuft …',
  Test: 'Testen',
  'Only days that are over can be tested.': 'Nur vergangene Tage lassen sich testen.',
  'Enter at least {least} dollars.': 'Gib mindestens {least} Dollar ein.',
  Strategy: 'Strategie',
  Holding: 'Halten',
  'Strategy and holding': 'Strategie und Halten',
  Figures: 'Zahlen',
  'Turnover a year': 'Umschlag pro Jahr',
  'Realised gains': 'Realisierte Gewinne',
  'of these short-term': 'davon kurzfristig',
  'of these long-term': 'davon langfristig',
  'Parts of the walk-forward': 'Abschnitte des Walk-forward',
  'Chosen before': 'Vorher gewählt',
  'nothing to choose': 'nichts zu wählen',
  'What is to be known of it': 'Was man dazu wissen muss',
  'Nothing was traded.': 'Es wurde nichts gehandelt.',
  'Bought or sold': 'Gekauft oder verkauft',
  'Turnover is what is bought in a year, as a part of the mean value. Gains follow your tax rules.':
    'Umschlag ist, was pro Jahr gekauft wird, gemessen am mittleren Wert. Gewinne folgen deinen Steuerregeln.',
  'There are no prices before 2009. Choose a later first day.':
    'Vor 2009 gibt es keine Kurse. Wähle einen späteren ersten Tag.',
  'A test is of {years} years at most.': 'Ein Test umfasst höchstens {years} Jahre.',
  'Holding means here that all of the money is put in at once.':
    'Halten heißt hier: Das ganze Geld wird auf einmal angelegt.',
}
