/** German sentences of the pages of alerts. */
import type { Catalogue } from '../../translate'

export const alertsPage: Catalogue = {
  'Prices and markets': 'Preise und Märkte',
  'Orders and money': 'Aufträge und Geld',
  Safety: 'Sicherheit',
  'Plans and dates': 'Pläne und Termine',
  '{count} hours': { one: '{count} Stunde', other: '{count} Stunden' },
  'tells once': 'meldet sich einmal',
  'tells less and less often': 'meldet sich immer seltener',
  'tells each time': 'meldet sich jedes Mal',
  'tells at most once in {span}': 'meldet sich höchstens einmal in {span}',
  Latest: 'Neuestes',
  Alerts: 'Alarme',
  'Rules that look while Holdfast is unlocked, and tell you when something is so.':
    'Regeln, die nachsehen, solange Holdfast entsperrt ist, und dir sagen, wenn etwas eintritt.',
  'New alert': 'Neuer Alarm',
  'Delete everything here?': 'Alles hier löschen?',
  'The rules stay, and go on telling. Your orders, entries and accounts are not touched.':
    'Die Regeln bleiben und melden sich weiter. Deine Aufträge, Einträge und Konten bleiben, wie sie sind.',
  'While nobody looked': 'Als niemand nachsah',
  'A test': 'Ein Test',
  'Seen: {title}': 'Gesehen: {title}',
  'Delete: {title}': 'Löschen: {title}',
  Today: 'Heute',
  Yesterday: 'Gestern',
  'Mark all as seen': 'Alle gesehen',
  'Delete all…': 'Alles löschen …',
  'Nothing here fits this filter.': 'Zu diesem Filter passt hier nichts.',
  'Show everything': 'Alles zeigen',
  'Not seen yet': 'Noch nicht gesehen',
  'No rule has found anything yet. What one finds stands here, also when no notification was shown.':
    'Noch hat keine Regel etwas gefunden. Was eine findet, steht hier, auch wenn keine Mitteilung kam.',
  'No rule looks at anything yet.': 'Noch sieht keine Regel nach.',
  'On: {name}': 'An: {name}',
  'It is so now': 'Gerade ist es so',
  'Snoozed until {time}': 'Ruht bis {time}',
  'not looked at yet': 'noch nicht nachgesehen',
  'looked at {age}': 'nachgesehen {age}',
  'never fired': 'noch nie gemeldet',
  'fired {age}': 'gemeldet {age}',
  'set up by Holdfast': 'von Holdfast angelegt',
  'Send a test': 'Test senden',
  'Make a copy': 'Kopie anlegen',
  'End the snooze': 'Ruhe beenden',
  'Off, it has fired': 'Aus, er hat sich gemeldet',
  'A test is on its way.': 'Ein Test ist unterwegs.',
  'A rule of another version': 'Eine Regel aus einer anderen Version',
  'Not known here': 'Hier nicht bekannt',
  'Remove this alert?': 'Diesen Alarm entfernen?',
  'Remove the alert': 'Alarm entfernen',
  'It looks at nothing any more. What it told stays under “Latest”.':
    'Er sieht nicht mehr nach. Was er gemeldet hat, bleibt unter „Neuestes“.',
  'There is no rule yet. A rule looks at prices, your portfolio, orders or approvals, and tells you when something is so.':
    'Es gibt noch keine Regel. Eine Regel sieht nach Preisen, deinem Portfolio, Aufträgen oder Freigaben und sagt dir, wenn etwas eintritt.',
  'Snooze for an hour': 'Eine Stunde ruhen lassen',
  'Snooze until tomorrow morning': 'Bis morgen früh ruhen lassen',
  'Snooze for a week': 'Eine Woche ruhen lassen',
  Notifications: 'Mitteilungen',
  'What a rule finds always stands under “Latest”; here is what else tells you.':
    'Was eine Regel findet, steht immer unter „Neuestes“; hier steht, was dir sonst Bescheid gibt.',
  'Show notifications on the desktop': 'Mitteilungen auf dem Desktop zeigen',
  'Say nothing private in them': 'Darin nichts Privates sagen',
  'They name no amount, account or asset that you hold: only that something has happened. While the screen is locked it is always so.':
    'Sie nennen keinen Betrag, kein Konto und kein Asset, das du hältst: nur, dass etwas geschehen ist. Bei gesperrtem Bildschirm ist das immer so.',
  'Remind me when Holdfast is locked': 'Erinnern, wenn Holdfast gesperrt ist',
  'Once after the browser starts: that no alert runs until you unlock.':
    'Einmal nach dem Start des Browsers: dass kein Alarm läuft, bis du entsperrst.',
  'It takes the way of a real alert, quiet hours too. Nothing to see? Look at the notification settings of your system.':
    'Er geht den Weg eines echten Alarms, auch durch die Ruhezeit. Nichts zu sehen? Sieh in den Mitteilungs-Einstellungen deines Systems nach.',
  'Quiet hours': 'Ruhezeit',
  'What is found then waits until they end, and is told at once as one message.':
    'Was dann gefunden wird, wartet bis zu ihrem Ende und kommt als eine Meldung.',
  'The browser shows them.': 'Der Browser zeigt sie.',
  'The browser does not show notifications of Holdfast.':
    'Der Browser zeigt keine Mitteilungen von Holdfast.',
  'Allow them in its settings for notifications, then send a test.':
    'Erlaube sie in seinen Einstellungen für Mitteilungen und sende dann einen Test.',
  'This browser does not say whether it shows them. A test tells.':
    'Dieser Browser sagt nicht, ob er sie zeigt. Ein Test verrät es.',
  'Keep quiet at certain hours': 'Zu bestimmten Zeiten still sein',
  'Both are the same: no hour is quiet.': 'Beide sind gleich: Keine Stunde ist still.',
  'What cannot run': 'Was nicht laufen kann',
  'Holdfast has no server. While the browser is closed or the computer sleeps, nothing is looked at.':
    'Holdfast hat keinen Server. Ist der Browser zu oder schläft der Computer, sieht niemand nach.',
  'While the vault is locked nothing is looked at either. The screen lock alone stops no alert.':
    'Ist der Tresor gesperrt, sieht auch niemand nach. Die Bildschirmsperre allein hält keinen Alarm auf.',
  'Afterwards it is caught up once, as one message: what prices did meanwhile, where a connected exchange tells it, and the orders and entries that came.':
    'Danach wird es einmal nachgeholt, als eine Meldung: was Preise inzwischen taten, soweit eine verbundene Börse es sagt, und die Aufträge und Einträge, die kamen.',
  'Gas, and anything that came and went in between, is not known afterwards.':
    'Gas und alles, was dazwischen kam und ging, ist danach nicht bekannt.',
  'Prices are read anew every five minutes. One that goes over your limit and back in between is told only while a page follows live prices.':
    'Preise werden alle fünf Minuten neu gelesen. Einer, der dazwischen über deine Grenze und wieder zurück geht, wird nur gemeldet, solange eine Seite Preise live verfolgt.',
  'Otherwise rules are looked at with each reading, about once a minute, and while a page follows live prices at each of them.':
    'Sonst sehen Regeln mit jedem Lesen nach, etwa einmal in der Minute, und bei jedem Preis, solange eine Seite Preise live verfolgt.',
  '{count} new': { one: '{count} neu', other: '{count} neu' },
  'All rules': 'Alle Regeln',
  'Left empty: any.': 'Leer gelassen: beliebig.',
  'Any asset': 'Beliebig',
  'Another asset': 'Anderes Asset',
  'Choose what Holdfast is to look at for you.': 'Wähle, wonach Holdfast für dich sehen soll.',
  'The alert is saved.': 'Der Alarm ist gespeichert.',
  'Change: {rule}': 'Ändern: {rule}',
  '{symbol} is {price} now.': '{symbol} kostet jetzt {price}.',
  'Currency of {field}': 'Währung von {field}',
  'At this moment': 'In diesem Moment',
  'Fill in the form, and here stands whether it is so already.':
    'Fülle das Formular aus, dann steht hier, ob es schon so ist.',
  'Would fire now': 'Würde sich jetzt melden',
  'Would not fire now': 'Würde sich jetzt nicht melden',
  'What it would tell is hidden, as your amounts are.':
    'Was er melden würde, ist verborgen, wie deine Beträge.',
  Once: 'Einmal',
  'Then the rule is switched off; you can switch it on again.':
    'Danach ist die Regel aus; du kannst sie wieder anschalten.',
  'Every time': 'Jedes Mal',
  'Each event; and for something that lasts, each time it begins.':
    'Jedes Ereignis; und bei etwas, das andauert, jedes Mal, wenn es beginnt.',
  'At most once in a while': 'Höchstens einmal in einer Zeit',
  'Again while it goes on, but not more often than this.':
    'Wieder, solange es andauert, aber nicht öfter als hier steht.',
  'Less and less often': 'Immer seltener',
  'Again after 1, 2 and 7 days while it goes on, then no more until it has ended.':
    'Wieder nach 1, 2 und 7 Tagen, solange es andauert, dann erst wieder, wenn es zu Ende war.',
  'How often it tells': 'Wie oft er sich meldet',
  'Not more often than every': 'Nicht öfter als alle',
  'Enter a whole number, a year at most.': 'Gib eine ganze Zahl ein, höchstens ein Jahr.',
  'What it looks for': 'Wonach er sieht',
  'Left empty: what it looks for is its name.': 'Leer gelassen: Er heißt nach dem, wonach er sieht.',
  'Save alert': 'Alarm speichern',
  optional: 'freiwillig',
  Any: 'Beliebig',
  'Not there any more': 'Nicht mehr da',
  minutes: 'Minuten',
  hours: 'Stunden',
  'Unit of {field}': 'Einheit von {field}',
  'Read from “{text}”. Nothing is saved yet.': 'Gelesen aus „{text}“. Noch ist nichts gespeichert.',
  'The text is not there any more.': 'Der Text ist nicht mehr da.',
  'This could not be read as an alert.': 'Das ließ sich nicht als Alarm lesen.',
  '{count} new alerts': { one: '{count} neuer Alarm', other: '{count} neue Alarme' },
  'Alert…': 'Alarm …',
  'Alert for {symbol}…': 'Alarm für {symbol} …',
}
