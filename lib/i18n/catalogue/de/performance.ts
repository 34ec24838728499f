/** German: returns, and what they are measured against. */
import type { Catalogue } from '@/lib/i18n/translate'

export const performance: Catalogue = {
  'Worth at the beginning': 'Wert am Anfang',
  'Worth at the end': 'Wert am Ende',
  'Came in': 'Zugeflossen',
  'Went out': 'Abgeflossen',
  'Put in, less taken out': 'Eingezahlt, abzüglich des Entnommenen',
  'Invested on average': 'Im Durchschnitt investiert',
  'Days from the first flow to the last': 'Tage vom ersten bis zum letzten Zu- oder Abfluss',
  'Of these, by least squares: a flow multiplied the capital':
    'Davon nach kleinsten Quadraten: ein Zufluss vervielfachte das Kapital',
  'Days measured together with others': 'Gemeinsam mit anderen gemessene Tage',
  'Days not measured: a value is missing': 'Nicht gemessene Tage: ein Wert fehlt',
  'Days not measured: a flow of unknown value':
    'Nicht gemessene Tage: etwas von unbekanntem Wert kam oder ging',
  'Days not measured: money came and went within the day':
    'Nicht gemessene Tage: Geld kam und ging am selben Tag',
  'Days with nothing invested': 'Tage, an denen nichts investiert war',
  'Days with something invested': 'Tage, an denen etwas investiert war',
  'What it was worth when the range begins is not known. The inbox says what is missing.':
    'Der Wert am Anfang des Zeitraums ist nicht bekannt. Unter „Offenes“ steht, was fehlt.',
  'What it was worth when the range ends is not known. The inbox says what is missing.':
    'Der Wert am Ende des Zeitraums ist nicht bekannt. Unter „Offenes“ steht, was fehlt.',
  'On {count} days something came or went whose value is not known. The inbox says what it was.': {
    one: 'An {count} Tag kam oder ging etwas, dessen Wert nicht bekannt ist. Unter „Offenes“ steht, was es war.',
    other:
      'An {count} Tagen kam oder ging etwas, dessen Wert nicht bekannt ist. Unter „Offenes“ steht, was es war.',
  },
  'Nothing was invested in this range.': 'In diesem Zeitraum war nichts investiert.',
  'As much or more was taken out than put in: nothing is left that the profit could be compared with.':
    'Es wurde mindestens so viel entnommen wie eingezahlt: Es bleibt nichts, womit sich der Gewinn vergleichen ließe.',
  'More was taken out than put in for most of the time: there is no average investment.':
    'Die meiste Zeit war mehr entnommen als eingezahlt: Es gibt keine durchschnittliche Anlage.',
  'No rate of interest explains these flows.': 'Kein Zinssatz erklärt diese Zu- und Abflüsse.',
  'Nothing came back: no rate of interest makes nothing of something.':
    'Nichts kam zurück: Kein Zinssatz macht aus etwas nichts.',
  '{count} different rates explain these flows, so that none of them is the return.': {
    one: '{count} Zinssatz erklärt diese Zu- und Abflüsse.',
    other:
      '{count} verschiedene Zinssätze erklären diese Zu- und Abflüsse, also ist keiner von ihnen die Rendite.',
  },
  'For each year of the {count} days.': {
    one: 'Je Jahr, über {count} Tag.',
    other: 'Je Jahr, über {count} Tage.',
  },
  'For all of the {count} days: less than a year is not multiplied up to one.': {
    one: 'Für {count} Tag: Weniger als ein Jahr wird nicht auf ein Jahr hochgerechnet.',
    other: 'Für alle {count} Tage zusammen: Weniger als ein Jahr wird nicht auf ein Jahr hochgerechnet.',
  },
  'A rate for each year takes 365 days; there are {count}.': {
    one: 'Für einen Satz je Jahr braucht es 365 Tage; es gibt {count}.',
    other: 'Für einen Satz je Jahr braucht es 365 Tage; es gibt {count}.',
  },
  '{count} days could not be measured and count as unchanged.': {
    one: '{count} Tag war nicht messbar und zählt als unverändert.',
    other: '{count} Tage waren nicht messbar und zählen als unverändert.',
  },
  '{count} of {days} days could not be measured and count as unchanged: the true return may be far from this.':
    {
      one: '{count} von {days} Tagen war nicht messbar und zählt als unverändert: Die wahre Rendite kann weit davon entfernt sein.',
      other:
        '{count} von {days} Tagen waren nicht messbar und zählen als unverändert: Die wahre Rendite kann weit davon entfernt sein.',
    },
  '{count} of {days} days could not be measured: too many for a return. The inbox says what is missing.': {
    one: '{count} von {days} Tagen war nicht messbar: zu viel für eine Rendite. Unter „Offenes“ steht, was fehlt.',
    other:
      '{count} von {days} Tagen waren nicht messbar: zu viele für eine Rendite. Unter „Offenes“ steht, was fehlt.',
  },
  '{count} days are measured together with those around a missing value, approximately.': {
    one: '{count} Tag ist zusammen mit denen um einen fehlenden Wert gemessen, näherungsweise.',
    other: '{count} Tage sind zusammen mit denen um einen fehlenden Wert gemessen, näherungsweise.',
  },
  'This range ends before it begins.': 'Dieser Zeitraum endet, bevor er beginnt.',
  'This range begins after today.': 'Dieser Zeitraum beginnt nach dem heutigen Tag.',
  Ethereum: 'Ethereum',
  '60 % Bitcoin, 40 % Ethereum': '60 % Bitcoin, 40 % Ethereum',
  'The shares of a basket must be above zero and come to 100 % together.':
    'Die Anteile eines Korbs müssen über null liegen und zusammen 100 % ergeben.',
  'This file has no column of dates. Call it "Date" in its first line.':
    'Diese Datei hat keine Spalte mit Tagen. Nenne sie in der ersten Zeile „Datum“.',
  'Which column has the levels? Call it "Close" or "Value" in the first line of the file.':
    'In welcher Spalte stehen die Stände? Nenne sie in der ersten Zeile der Datei „Schlusskurs“ oder „Wert“.',
  'Is "{date}" day before month or month before day? Write the dates as 2026-03-31 and try again.':
    'Steht in „{date}“ der Tag vor dem Monat oder der Monat vor dem Tag? Schreibe die Tage wie 2026-03-31 und versuche es noch einmal.',
  'It is not clear whether "." and "," are decimal signs here, as in "{level}". Write the levels without thousands.':
    'Es ist nicht klar, ob „.“ und „,“ hier Dezimalzeichen sind, wie in „{level}“. Schreibe die Stände ohne Tausendertrennzeichen.',
  'An index needs levels on two days since 2009 at least. This file has fewer.':
    'Ein Index braucht Stände an mindestens zwei Tagen seit 2009. Diese Datei hat weniger.',
  '"{text}" is no date.': '„{text}“ ist kein Tag.',
  '"{text}" is no level above zero.': '„{text}“ ist kein Stand über null.',
  'Another line has a different level for this day, so neither is used.':
    'Eine andere Zeile hat für diesen Tag einen anderen Stand, also gilt keiner von beiden.',
}
