/** German: onboarding, unlock, recovery, keys. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const vault: Catalogue = {
  '6 to 12 digits': '6 bis 12 Ziffern',
  'A PIN has 6 to 12 digits.': 'Eine PIN hat 6 bis 12 Ziffern.',
  'A copied profile can be opened in about half an hour.':
    'Ein kopiertes Profil lässt sich in etwa einer halben Stunde öffnen.',
  'After a browser start, and after five wrong PINs, Holdfast asks for your second key once.':
    'Nach einem Browserstart und nach fünf falschen PINs fragt Holdfast einmal nach deinem zweiten Schlüssel.',
  'An exchange with a read-only key, a wallet address, or amounts you type in. Everything stays in this browser, encrypted.':
    'Eine Börse mit einem Schlüssel, der nur liest, eine Wallet-Adresse oder Beträge, die du eintippst. Alles bleibt verschlüsselt in diesem Browser.',
  'At least four words or twelve characters; six random words are best.':
    'Mindestens vier Wörter oder zwölf Zeichen; am besten sechs zufällige Wörter.',
  Back: 'Zurück',
  'Backup file': 'Sicherungsdatei',
  'Both copies of the vault on this computer fail their check. Nothing was deleted or reset. A backup file brings everything back.':
    'Beide Kopien des Tresors auf diesem Computer bestehen ihre Prüfung nicht. Nichts wurde gelöscht oder zurückgesetzt. Eine Sicherungsdatei bringt alles zurück.',
  Cancel: 'Abbrechen',
  'Check again': 'Erneut prüfen',
  'Check the backup': 'Sicherung prüfen',
  'Checking every row…': 'Jede Zeile wird geprüft …',
  'Checking…': 'Wird geprüft …',
  'Choose a PIN': 'Wähle eine PIN',
  'Choose a backup file': 'Sicherungsdatei wählen',
  'Choose a second key': 'Wähle einen zweiten Schlüssel',
  'Choose another file': 'Andere Datei wählen',
  'Choose the backup file first.': 'Wähle zuerst die Sicherungsdatei.',
  'Connect your first account': 'Verbinde dein erstes Konto',
  Continue: 'Weiter',
  'Create vault': 'Tresor anlegen',
  'Delete everything': 'Alles löschen',
  'Delete everything and start over': 'Alles löschen und neu beginnen',
  'Deleting…': 'Wird gelöscht …',
  'Everything is locked: nothing is read and no alert runs until you unlock.':
    'Alles ist gesperrt: Bis du entsperrst, wird nichts gelesen und läuft kein Alarm.',
  'Fingerprint, face or security key. Strong, and nothing to remember.':
    'Fingerabdruck, Gesicht oder Sicherheitsschlüssel. Stark, und nichts zu merken.',
  'Firefox does not allow passkeys for extensions. Choose a passphrase.':
    'Firefox erlaubt Erweiterungen keine Passkeys. Wähle eine Passphrase.',
  'Follow the prompt of your browser…': 'Folge der Abfrage deines Browsers …',
  'Good enough. Six random words are better.': 'Gut genug. Sechs zufällige Wörter sind besser.',
  'It opens Holdfast after the browser was closed, and when the PIN is forgotten. With it, a copied disk tells nothing.':
    'Er öffnet Holdfast, nachdem der Browser geschlossen war, und wenn die PIN vergessen ist. Mit ihm verrät eine kopierte Festplatte nichts.',
  'It replaces every account, holding and setting that is here now.':
    'Sie ersetzt alle Konten, Bestände und Einstellungen, die jetzt hier sind.',
  Later: 'Später',
  'Make a passkey': 'Passkey anlegen',
  'Next try in {seconds} s': 'Nächster Versuch in {seconds} s',
  'No backup?': 'Keine Sicherung?',
  'Nothing of it at hand? Without a key nobody can open this vault, not even we.':
    'Nichts davon zur Hand? Ohne Schlüssel kann niemand diesen Tresor öffnen, auch wir nicht.',
  'Nothing was deleted. The recovery page tells what can be done.':
    'Nichts wurde gelöscht. Die Wiederherstellung zeigt, was du tun kannst.',
  'One of the two copies of the vault was damaged. It was repaired from the other; make a backup soon.':
    'Eine der beiden Kopien des Tresors war beschädigt und wurde aus der anderen repariert. Mach bald eine Sicherung.',
  'One portfolio over your exchanges and wallets, computed and encrypted in this browser.':
    'Ein Portfolio über deine Börsen und Wallets, berechnet und verschlüsselt in diesem Browser.',
  'Open the recovery page': 'Wiederherstellung öffnen',
  PIN: 'PIN',
  'PIN again': 'PIN wiederholen',
  'PIN only': 'Nur PIN',
  Passkey: 'Passkey',
  Passphrase: 'Passphrase',
  'Passphrase again': 'Passphrase wiederholen',
  'Passphrase of the backup': 'Passphrase der Sicherung',
  'Replace everything': 'Alles ersetzen',
  'Replace everything with this backup': 'Alles durch diese Sicherung ersetzen',
  'Replace the vault with the backup': 'Tresor durch die Sicherung ersetzen',
  'The browser has deleted what Holdfast had stored':
    'Der Browser hat gelöscht, was Holdfast gespeichert hatte',
  'Go on without': 'Ohne weitermachen',
  'Found on {when}. Accounts, history and settings are gone from this browser; the vault still opens as it did.':
    'Bemerkt am {when}. Konten, Verlauf und Einstellungen sind in diesem Browser nicht mehr da; der Tresor öffnet sich wie zuvor.',
  'Browsers do this after a crash, when the disk is full, or when site data is cleared. Your money is where it was: on your exchanges and chains.':
    'Browser tun das nach einem Absturz, bei voller Festplatte oder wenn Websitedaten gelöscht werden. Dein Geld ist, wo es war: auf deinen Börsen und Chains.',
  'Restore from a backup': 'Aus Sicherung wiederherstellen',
  'Restoring…': 'Wird wiederhergestellt …',
  'Second key': 'Zweiter Schlüssel',
  'Set up': 'Einrichten',
  'Six random words are better than one clever one.': 'Sechs zufällige Wörter sind besser als ein schlaues.',
  'Start over from a backup': 'Aus einer Sicherung neu beginnen',
  'Step {step} of {steps}': 'Schritt {step} von {steps}',
  'Strong, if the words were picked at random.': 'Stark, wenn die Wörter zufällig gewählt sind.',
  'The PIN opens Holdfast on this browser. It stops someone at your unlocked computer; it does not protect a copied disk, the next step does.':
    'Die PIN öffnet Holdfast in diesem Browser. Sie hält jemanden an deinem entsperrten Computer auf; eine kopierte Festplatte schützt erst der nächste Schritt.',
  'The backup of {when} is whole: {accounts} accounts in {rows} rows.':
    'Die Sicherung vom {when} ist vollständig: {accounts} Konten in {rows} Zeilen.',
  'The screen is locked. Your accounts are still kept up to date.':
    'Der Bildschirm ist gesperrt. Deine Konten bleiben aktuell.',
  'The two PINs differ. Type the same PIN twice.':
    'Die beiden PINs sind verschieden. Gib zweimal dieselbe PIN ein.',
  'The two passphrases differ. Type the same one twice.':
    'Die beiden Passphrasen sind verschieden. Gib zweimal dieselbe ein.',
  'The vault is damaged': 'Der Tresor ist beschädigt',
  'The vault on this computer stays until you confirm its replacement at the end.':
    'Der Tresor auf diesem Computer bleibt, bis du am Ende bestätigst, dass er ersetzt wird.',
  'Then accounts and history stored here are lost. Money is not: it stays on your exchanges and chains.':
    'Dann sind die hier gespeicherten Konten und Verläufe verloren. Dein Geld nicht: Es bleibt auf deinen Börsen und Chains.',
  'This browser or computer offers no passkey that can open a vault. Choose a passphrase.':
    'Dieser Browser oder Computer bietet keinen Passkey, der einen Tresor öffnen kann. Wähle eine Passphrase.',
  'This browser refuses passkeys here. Use a passphrase instead.':
    'Dieser Browser verweigert hier Passkeys. Nimm stattdessen eine Passphrase.',
  'This file is larger than any backup of Holdfast.':
    'Diese Datei ist größer als jede Sicherung von Holdfast.',
  'This passkey cannot open a vault because its provider has no PRF extension. Choose another one or a passphrase.':
    'Dieser Passkey kann keinen Tresor öffnen, weil sein Anbieter die PRF-Erweiterung nicht hat. Wähle einen anderen oder eine Passphrase.',
  'The passkey prompt was closed or timed out. Try again.':
    'Die Passkey-Abfrage wurde geschlossen oder ist abgelaufen. Versuch es noch einmal.',
  'Too easy to guess so far.': 'Bisher zu leicht zu erraten.',
  'Type exactly: {phrase}': 'Gib genau ein: {phrase}',
  'Type “{phrase}” to go on': 'Gib „{phrase}“ ein, um fortzufahren',
  'Unlock Holdfast': 'Holdfast entsperren',
  'Unlock with passkey': 'Mit Passkey entsperren',
  'Unlock with passkey in a tab': 'In einem Tab mit Passkey entsperren',
  'Use the PIN': 'PIN verwenden',
  'Use the PIN only': 'Nur die PIN verwenden',
  'Use the passkey': 'Passkey verwenden',
  'Use the passphrase': 'Passphrase verwenden',
  'Vault, accounts, keys, history, settings and caches of Holdfast on this browser are deleted.':
    'Tresor, Konten, Schlüssel, Verlauf, Einstellungen und Zwischenspeicher von Holdfast in diesem Browser werden gelöscht.',
  'Welcome to Holdfast': 'Willkommen bei Holdfast',
  'Whoever copies your browser profile can try every PIN on a fast computer. Before you store a key that can trade, Holdfast will ask for a second key again.':
    'Wer dein Browserprofil kopiert, kann auf einem schnellen Computer jede PIN ausprobieren. Bevor du einen Schlüssel speicherst, der handeln darf, fragt Holdfast noch einmal nach einem zweiten Schlüssel.',
  'Working…': 'Einen Moment …',
  'You have a backup file? Choose a PIN and a second key for this browser first; the last step restores it.':
    'Du hast eine Sicherungsdatei? Wähle zuerst PIN und zweiten Schlüssel für diesen Browser; der letzte Schritt stellt sie wieder her.',
  'delete everything': 'alles löschen',
  '{count} of {tries} wrong PINs. After that only your second key opens Holdfast.': {
    one: '{count} von {tries} falschen PINs. Danach öffnet nur noch dein zweiter Schlüssel Holdfast.',
    other: '{count} von {tries} falschen PINs. Danach öffnet nur noch dein zweiter Schlüssel Holdfast.',
  },
  '{count} wrong PINs so far. The wait grows with each one; nothing is deleted.': {
    one: 'Bisher {count} falsche PIN. Mit jeder weiteren wächst die Wartezeit; gelöscht wird nichts.',
    other: 'Bisher {count} falsche PINs. Mit jeder weiteren wächst die Wartezeit; gelöscht wird nichts.',
  },
}
