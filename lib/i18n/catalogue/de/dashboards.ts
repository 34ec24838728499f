/** German of dashboards: widgets, how they are arranged, sections of the popup. */
import type { Catalogue } from '../../translate'

export const dashboards: Catalogue = {
  'Edit dashboard': 'Übersicht bearbeiten',
  'Finish editing': 'Fertig',
  Overview: 'Überblick',
  Dashboards: 'Übersichten',
  'The change was not stored.': 'Die Änderung wurde nicht gespeichert.',
  'The portfolio of this dashboard is gone: everything is shown.':
    'Das Portfolio dieser Übersicht gibt es nicht mehr: Alles wird gezeigt.',
  'Nothing is on this dashboard yet. Edit it and add what you want to see.':
    'Auf dieser Übersicht steht noch nichts. Bearbeite sie und füge hinzu, was du sehen willst.',
  '{name} (copy)': '{name} (Kopie)',
  '{name} is as it was at first.': '{name} ist wieder wie am Anfang.',
  'Add widgets': 'Bausteine hinzufügen',
  Widgets: 'Bausteine',
  'New dashboard': 'Neue Übersicht',
  'This dashboard': 'Diese Übersicht',
  Duplicate: 'Verdoppeln',
  'As it was at first': 'Wie am Anfang',
  'Remove dashboard': 'Übersicht entfernen',
  Shows: 'Zeigt',
  'Put {name} back?': '{name} zurücksetzen?',
  'Put it back': 'Zurücksetzen',
  'Its widgets, their order and their sizes become those that Holdfast begins with.':
    'Bausteine, Reihenfolge und Größen werden wieder die, mit denen Holdfast beginnt.',
  'Opening {widget}': '{widget} wird geöffnet',
  '{widget}, position {position} of {all}': '{widget}, Stelle {position} von {all}',
  'Dropped: {place}': 'Abgelegt: {place}',
  'Put back: {place}': 'Zurückgelegt: {place}',
  'Lifted: {place}. Arrow keys move it, Space drops it, Esc puts it back.':
    'Angehoben: {place}. Pfeiltasten bewegen, die Leertaste legt ab, Esc legt zurück.',
  'Move {widget}, position {position} of {all}': '{widget} verschieben, Stelle {position} von {all}',
  'Size of {widget}': 'Größe von {widget}',
  'Move {widget} earlier': '{widget} nach vorn',
  'Move {widget} later': '{widget} nach hinten',
  Small: 'Klein',
  Medium: 'Mittel',
  Large: 'Groß',
  'What everything is worth, and how much it moved in a day':
    'Was alles wert ist und wie viel sich an einem Tag bewegt hat',
  'The value of everything, an account or an asset, over days or years':
    'Der Wert von allem, einem Konto oder einem Wert über Tage oder Jahre',
  'Shares by asset, account, chain, portfolio or tag':
    'Anteile nach Wert, Konto, Kette, Portfolio oder Etikett',
  'What each account holds, and how fresh that is': 'Was jedes Konto hält und wie frisch das ist',
  'How far each strategy is from its targets, and what bringing it back costs':
    'Wie weit jede Strategie von ihren Zielen weg ist und was das Zurückbringen kostet',
  'Every asset with price, quantity and value': 'Jeder Wert mit Kurs, Menge und Betrag',
  'Which of your assets moved most in 24 hours':
    'Welche deiner Werte sich in 24 Stunden am meisten bewegt haben',
  'What paper accounts hold; no total has it': 'Was Übungskonten halten; in keiner Summe',
  'Profit and returns of the last year': 'Gewinn und Renditen des letzten Jahres',
  'How widely the value scatters, and how deep it fell': 'Wie stark der Wert schwankt und wie tief er fiel',
  'What waits at your exchanges, with its price': 'Was an deinen Börsen wartet, mit Preis',
  'The latest that your alerts have found': 'Was deine Alarme zuletzt gefunden haben',
  'Staking, lending and other income of the last year':
    'Staking, Verleihen und andere Einkünfte des letzten Jahres',
  'What trading and sending cost in the last year': 'Was Handeln und Senden im letzten Jahr gekostet haben',
  'Approvals at risk': 'Riskante Freigaben',
  'Which contracts may take your tokens, and how much':
    'Welche Verträge deine Tokens nehmen dürfen und wie viel',
  Watchlist: 'Beobachtet',
  'Prices of the markets that you starred on the trading desk':
    'Kurse der Märkte, denen du am Handelsplatz einen Stern gegeben hast',
  Tasks: 'Aufgaben',
  'What keeps your figures from being complete and exact':
    'Was deinen Zahlen fehlt, um vollständig und genau zu sein',
  'The summary that the assistant wrote last':
    'Die Zusammenfassung, die der Assistent zuletzt geschrieben hat',
  'No strategy says yet what your portfolio should look like.':
    'Noch sagt keine Strategie, wie dein Portfolio aussehen soll.',
  'Make a strategy': 'Strategie anlegen',
  'No paper account holds anything. Practise trading with made-up money.':
    'Kein Übungskonto hält etwas. Übe das Handeln mit erfundenem Geld.',
  'The last year': 'Das letzte Jahr',
  'Nothing is known of the last year yet. A file can tell what no source does.':
    'Vom letzten Jahr ist noch nichts bekannt. Eine Datei kann sagen, was keine Quelle sagt.',
  'Fees by account': 'Gebühren nach Konto',
  'Open the trading desk': 'Handelsplatz öffnen',
  'No alert looks at anything yet.': 'Noch achtet kein Alarm auf etwas.',
  'Your alerts have found nothing so far.': 'Deine Alarme haben bisher nichts gefunden.',
  'Read approvals': 'Freigaben lesen',
  'No market has a star yet. Give one to those that you want to watch.':
    'Noch hat kein Markt einen Stern. Gib denen einen, die du beobachten willst.',
  'Prices could not be read just now; they are asked again.':
    'Die Kurse ließen sich gerade nicht lesen; es wird wieder gefragt.',
  'The assistant can sum up your week. It is off, and sends nothing.':
    'Der Assistent kann deine Woche zusammenfassen. Er ist aus und sendet nichts.',
  'Look at the assistant': 'Zum Assistenten',
  'Choose a day on which the assistant sums up your week.':
    'Wähle einen Tag, an dem der Assistent deine Woche zusammenfasst.',
  'Choose a day': 'Tag wählen',
  'The first summary comes on the day that you chose.':
    'Die erste Zusammenfassung kommt an dem Tag, den du gewählt hast.',
  'The conversation with the summary was removed.': 'Das Gespräch mit der Zusammenfassung wurde entfernt.',
  Popup: 'Popup',
  'What the popup shows': 'Was das Popup zeigt',
  'sections, tabs, hide, order, toolbar': 'Abschnitte, Reiter, ausblenden, Reihenfolge, Symbolleiste',
  'New alerts': 'Neue Alarme',
  'Above the total, while there are any': 'Über der Summe, solange es welche gibt',
  'Below the total, while there are any': 'Unter der Summe, solange es welche gibt',
  'A tab': 'Ein Reiter',
  'The page in front': 'Die Seite im Vordergrund',
  'At the bottom: whether it is annotated': 'Ganz unten: ob sie kommentiert wird',
  'Net worth and what a page asks your wallet for are always shown.':
    'Gesamtwert und was eine Seite von deiner Wallet verlangt, wird immer gezeigt.',
  'No open order is known.': 'Es ist keine offene Order bekannt.',
}
