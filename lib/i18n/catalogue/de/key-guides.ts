/** German: how a key that may only read is made at an exchange. */
import type { Catalogue } from '@/lib/i18n/translate'

export const keyGuides: Catalogue = {
  'How to make a read-only key at {venue}': 'So machst du bei {venue} einen Schlüssel, der nur liest',
  'Sign in and open this page:': 'Melde dich an und öffne diese Seite:',
  'Or by its menu: {menu}': 'Oder über das Menü: {menu}',
  'Press “{option}”.': 'Drücke „{option}“.',
  'Choose “{option}”.': 'Wähle „{option}“.',
  'Give the key a name that you will know again.': 'Gib dem Schlüssel einen Namen, den du wiedererkennst.',
  'Permissions to switch on:': 'Berechtigungen, die du einschaltest:',
  'Leave off:': 'Aus bleiben:',
  'Make up a passphrase and keep it: this form asks for it, and {venue} never shows it again.':
    'Denk dir eine Passphrase aus und bewahre sie auf: Dieses Formular fragt danach, und {venue} zeigt sie nie wieder.',
  'Leave the IP addresses unrestricted: Holdfast asks from this browser, and its address changes. Only if yours never does, enter it.':
    'Lass die IP-Adressen unbeschränkt: Holdfast fragt aus diesem Browser, und dessen Adresse ändert sich. Nur wenn deine immer gleich bleibt, trag sie ein.',
  'Confirm with the codes that {venue} asks for.': 'Bestätige mit den Codes, nach denen {venue} fragt.',
  'Open the link in the email from {venue}: before that the key does nothing.':
    'Öffne den Link in der E-Mail von {venue}: Vorher kann der Schlüssel nichts.',
  'Copy into this form before you close that page; the secret is shown once:':
    'Kopiere in dieses Formular, bevor du die Seite schließt; das Geheimnis wird nur einmal gezeigt:',
  'A key that is bound to no IP address ends after {count} days at {venue}. Make a new one then.': {
    one: 'Ein Schlüssel ohne IP-Bindung endet bei {venue} nach {count} Tag. Mach dann einen neuen.',
    other: 'Ein Schlüssel ohne IP-Bindung endet bei {venue} nach {count} Tagen. Mach dann einen neuen.',
  },
  'Holdfast asks {venue} what the key may do and shows it to you before it stores anything.':
    'Holdfast fragt {venue}, was der Schlüssel darf, und zeigt es dir, bevor etwas gespeichert wird.',
  'From {source}, read on {date}. {venue} may have renamed its menus since.':
    'Nach {source}, gelesen am {date}. {venue} kann seine Menüs seitdem umbenannt haben.',
  'These words could not be checked on a page of {venue} itself. It may call its menus otherwise.':
    'Diese Wörter ließen sich nicht auf einer Seite von {venue} selbst prüfen. Die Menüs können dort anders heißen.',
  'There is no guide for {venue} yet. Sign in there and look for “API” in the settings of your account. Allow reading only; trading, transfers and withdrawals stay off.':
    'Für {venue} gibt es noch keine Anleitung. Melde dich dort an und suche in den Einstellungen deines Kontos nach „API“. Erlaube nur das Lesen; Handel, Überträge und Auszahlungen bleiben aus.',
  'A “{option}” key can be used, too, when it is of the kind Ed25519; RSA keys do not work in a browser.':
    'Auch ein Schlüssel der Art „{option}“ geht, wenn er ein Ed25519-Schlüssel ist; RSA-Schlüssel funktionieren in einem Browser nicht.',
  'In the file that is downloaded, “{name}” is the API key and “{secret}” the secret. Copy both whole: the secret begins with {begin}.':
    'In der heruntergeladenen Datei ist „{name}“ der API-Schlüssel und „{secret}“ das Geheimnis. Kopiere beides ganz: Das Geheimnis beginnt mit {begin}.',
  'A key sees one portfolio. Choose the one that you want here, and connect another key for each other one.':
    'Ein Schlüssel sieht ein Portfolio. Wähle das, das du hier haben willst, und verbinde für jedes andere einen weiteren Schlüssel.',
  '“{balances}” alone shows what you have. Without “{past}” your history and your gains stay empty.':
    '„{balances}“ allein zeigt, was du hast. Ohne „{past}“ bleiben Verlauf und Gewinne leer.',
  'Only the {exchange} has such keys. What is in the {app} does not show.':
    'Nur {exchange} hat solche Schlüssel. Was in {app} liegt, erscheint nicht.',
}
