/** German sentences of the assistant's pages: setting up, conversations, answers, drafts. */
import type { Catalogue } from '@/lib/i18n/translate'

export const assistantPage: Catalogue = {
  Assistant: 'Assistent',
  Conversations: 'Gespräche',
  'New conversation': 'Neues Gespräch',
  'Ask about your portfolio in plain words. It is off, and nothing is sent, until you choose who answers and what it may see.':
    'Frag in einfachen Worten nach deinem Portfolio. Er ist aus, und nichts wird gesendet, bis du wählst, wer antwortet und was er sehen darf.',
  'Set it up in a tab': 'In einem Tab einrichten',
  'Settings of the assistant': 'Einstellungen des Assistenten',
  'Earlier conversations': 'Frühere Gespräche',
  'You stopped it. What was written so far stays.':
    'Du hast angehalten. Was bis dahin geschrieben war, bleibt.',
  'It broke off before the end: what stands above is not the whole answer.':
    'Die Antwort brach vor dem Ende ab: Was oben steht, ist nicht alles.',
  'No answer came.': 'Es kam keine Antwort.',
  'It can be asked again at {time}.': 'Um {time} kann wieder gefragt werden.',
  Answer: 'Antwort',
  'Writing…': 'Schreibt …',
  'Switch it on': 'Einschalten',
  'The assistant is off: nothing can be asked.': 'Der Assistent ist aus: Fragen geht nicht.',
  'What will be sent': 'Was gesendet wird',
  'Explain this transaction.': 'Erklär mir diese Transaktion.',
  'This conversation is not there any more.': 'Dieses Gespräch gibt es nicht mehr.',
  'The question is about one transaction. What Holdfast found out about it is sent with it; look at it before you send.':
    'Die Frage gilt einer Transaktion. Was Holdfast darüber herausgefunden hat, wird mitgesendet; sieh es dir an, bevor du sendest.',
  'It was not sent.': 'Es wurde nicht gesendet.',
  'The answer is complete.': 'Die Antwort ist vollständig.',
  'The answer has ended early.': 'Die Antwort hat vorzeitig geendet.',
  'Your question': 'Deine Frage',
  'Ask about your portfolio…': 'Frag nach deinem Portfolio …',
  'Enter sends, Shift and Enter begin a new line, Esc stops an answer.':
    'Enter sendet, Umschalt und Enter beginnen eine neue Zeile, Esc hält eine Antwort an.',
  'Rename conversation': 'Gespräch umbenennen',
  Rename: 'Umbenennen',
  'Delete this conversation?': 'Dieses Gespräch löschen?',
  'Delete conversation': 'Gespräch löschen',
  'It is gone here for good. What was sent is with whoever answered, under their terms.':
    'Hier ist es dann für immer weg. Was gesendet wurde, liegt bei dem, der geantwortet hat, nach dessen Bedingungen.',
  'No conversation yet.': 'Noch kein Gespräch.',
  'Search conversations': 'Gespräche durchsuchen',
  'No conversation has these words.': 'In keinem Gespräch kommen diese Wörter vor.',
  'Rename…': 'Umbenennen …',
  'Save as Markdown': 'Als Markdown speichern',
  'Save as JSON': 'Als JSON speichern',
  'Delete…': 'Löschen …',
  'Not known: the prices of this model are not set.':
    'Nicht bekannt: Für dieses Modell sind keine Preise eingetragen.',
  '{read} tokens read, {written} written': '{read} Token gelesen, {written} geschrieben',
  'Show {count} earlier': {
    one: '{count} frühere Nachricht zeigen',
    other: '{count} frühere Nachrichten zeigen',
  },
  Question: 'Frage',
  'Do not send': 'Nicht senden',
  'Send to {host}': 'An {host} senden',
  'What it may see': 'Was er sehen darf',
  'While it answers it may ask Holdfast for more. What it asks and what it gets stands above the answer, and is written at the same level.':
    'Während er antwortet, kann er Holdfast nach mehr fragen. Was er fragt und was er bekommt, steht über der Antwort, in derselben Genauigkeit.',
  'To the model of this browser. It does not leave this computer.':
    'An das Modell dieses Browsers. Es verlässt diesen Rechner nicht.',
  'To {host}, with your key for it, which is not shown here.':
    'An {host}, mit deinem Schlüssel dafür, der hier nicht gezeigt wird.',
  'To {host}.': 'An {host}.',
  'Amounts are hidden, and amounts may stand in it.':
    'Beträge sind verborgen, und darin können Beträge stehen.',
  'Show it all the same': 'Trotzdem zeigen',
  'A draft only: you check it and confirm it yourself.':
    'Nur ein Entwurf: Du prüfst und bestätigst ihn selbst.',
  'That account is not there any more.': 'Dieses Konto gibt es nicht mehr.',
  'Swap draft': 'Entwurf eines Tauschs',
  '{amount} {sold} for {bought}': '{amount} {sold} gegen {bought}',
  'Open as swap draft': 'Als Tauschentwurf öffnen',
  'Rebalancing plan': 'Rebalancing-Plan',
  'A strategy': 'Eine Strategie',
  'Bring {name} back to its targets': '{name} auf ihre Ziele zurückbringen',
  'Make a dry run of it': 'Trockenlauf machen',
  'That strategy is not there any more.': 'Diese Strategie gibt es nicht mehr.',
  Alert: 'Alarm',
  'An alert that this version does not know': 'Ein Alarm, den diese Version nicht kennt',
  'Open as new alert': 'Als neuen Alarm öffnen',
  'Holdfast has no such alert.': 'So einen Alarm hat Holdfast nicht.',
  'Buy {amount} in {market} at {price} {quote}': '{amount} in {market} zu {price} {quote} kaufen',
  'Buy {amount} in {market} at the market': '{amount} in {market} zum Marktpreis kaufen',
  'Sell {amount} in {market} at {price} {quote}': '{amount} in {market} zu {price} {quote} verkaufen',
  'Sell {amount} in {market} at the market': '{amount} in {market} zum Marktpreis verkaufen',
  'Limit order draft': 'Entwurf einer Limit-Order',
  'Market order draft': 'Entwurf einer Market-Order',
  'Open as order draft': 'Als Orderentwurf öffnen',
  'What changed this week?': 'Was hat sich diese Woche geändert?',
  'Why am I down?': 'Warum bin ich im Minus?',
  'What would selling 1 ETH realise?': 'Was würde der Verkauf von 1 ETH realisieren?',
  'Am I too concentrated?': 'Liegt zu viel auf einer Karte?',
  'Ask about your portfolio. Each number in an answer leads to where it stands, and what does not is marked.':
    'Frag nach deinem Portfolio. Jede Zahl einer Antwort führt dahin, wo sie steht; welche es nicht tut, ist markiert.',
  'Looking at: {what}': 'Sieht nach: {what}',
  'Prepared: {what}': 'Vorbereitet: {what}',
  'Looked at: {what}': 'Nachgesehen: {what}',
  'Got no answer': 'Bekam keine Antwort',
  'What it asked': 'Was er gefragt hat',
  'What was sent to it': 'Was ihm gesendet wurde',
  'something that does not exist': 'etwas, das es nicht gibt',
  'Not shown while amounts are hidden.': 'Nicht gezeigt, solange Beträge verborgen sind.',
  'Back to the conversations': 'Zurück zu den Gesprächen',
  'Who answers': 'Wer antwortet',
  'New conversations begin with it; those there are keep theirs.':
    'Neue Gespräche beginnen damit; die es schon gibt, behalten ihres.',
  'Saved.': 'Gespeichert.',
  'Weekly summary': 'Wochenüberblick',
  'What answers cost': 'Was Antworten kosten',
  'Nothing was asked yet, so nothing was paid.': 'Noch wurde nichts gefragt, also auch nichts bezahlt.',
  '{count} answers': { one: '{count} Antwort', other: '{count} Antworten' },
  '{count} of unknown cost': {
    one: '{count} mit unbekannten Kosten',
    other: '{count} mit unbekannten Kosten',
  },
  'Each of the last {count} answers': {
    one: 'Die letzte Antwort',
    other: 'Jede der letzten {count} Antworten',
  },
  'A conversation that is gone': 'Ein Gespräch, das es nicht mehr gibt',
  'Day of the summary': 'Tag des Überblicks',
  'It sends a question without you, at the level above, and costs what an answer costs. It waits while Holdfast is locked.':
    'Er sendet eine Frage ohne dein Zutun, in der Genauigkeit von oben, und kostet, was eine Antwort kostet. Er wartet, solange Holdfast gesperrt ist.',
  'The key is forgotten.': 'Der Schlüssel ist vergessen.',
  'Switch off': 'Ausschalten',
  'Off, nothing is sent any more. Conversations stay here, encrypted, until you delete them.':
    'Ausgeschaltet wird nichts mehr gesendet. Gespräche bleiben hier, verschlüsselt, bis du sie löschst.',
  'Switch the assistant off': 'Assistenten ausschalten',
  'Forget the key': 'Schlüssel vergessen',
  'An address begins with https://, or with http:// on this computer.':
    'Eine Adresse beginnt mit https://, oder mit http:// auf diesem Rechner.',
  'A key has letters, digits and signs, and no spaces.':
    'Ein Schlüssel hat Buchstaben, Ziffern und Zeichen und keine Leerzeichen.',
  'Paste your key of {name}.': 'Füge deinen Schlüssel von {name} ein.',
  'Choose a model.': 'Wähle ein Modell.',
  'Write both prices as dollars, like 2.5, or neither.':
    'Schreib beide Preise in Dollar, etwa 2.5, oder keinen.',
  'Up to the version, like https://models.example/v1': 'Bis zur Version, etwa https://models.example/v1',
  'Empty uses {url}': 'Leer gilt {url}',
  'Key of the endpoint': 'Schlüssel des Endpunkts',
  'One is kept, encrypted. It is not shown again; type another to replace it.':
    'Einer ist gespeichert, verschlüsselt. Er wird nicht wieder gezeigt; ein anderer ersetzt ihn.',
  'Kept encrypted, sent to this endpoint only, never shown again.':
    'Verschlüsselt aufbewahrt, nur an diesen Endpunkt gesendet, nie wieder gezeigt.',
  'Read the list of models': 'Liste der Modelle lesen',
  'Asks {host}; nothing of your portfolio is sent.':
    'Fragt {host}; von deinem Portfolio wird nichts gesendet.',
  'The browser loads it first, once. It is some gigabytes large and can take a while.':
    'Der Browser lädt es zuerst, einmal. Es ist einige Gigabyte groß und kann eine Weile dauern.',
  'Load it': 'Laden',
  'Loading…': 'Lädt …',
  'It is ready.': 'Es ist bereit.',
  'This browser has no model of its own, or not on this computer.':
    'Dieser Browser hat kein eigenes Modell, oder nicht auf diesem Rechner.',
  'The browser could not load its model. Try again later.':
    'Der Browser konnte sein Modell nicht laden. Versuch es später noch einmal.',
  'The draft of the assistant is not there any more. The form is empty.':
    'Den Entwurf des Assistenten gibt es nicht mehr. Das Formular ist leer.',
  'The draft of the assistant could not be filled in.':
    'Der Entwurf des Assistenten ließ sich nicht eintragen.',
  'The assistant filled this in.': 'Das hat der Assistent eingetragen.',
  'It is checked as if you had typed it, and nothing was sent. Look at every figure before you go on.':
    'Es wird geprüft, als hättest du es getippt, und gesendet wurde nichts. Sieh dir jede Zahl an, bevor du weitermachst.',
  '{market} is not traded there any more.': '{market} wird dort nicht mehr gehandelt.',
  'That wallet is not read on this network any more.':
    'Dieses Wallet wird in diesem Netzwerk nicht mehr gelesen.',
  'The wallet has nothing of what is to be sold there.':
    'Das Wallet hat dort nichts von dem, was verkauft werden soll.',
  'Table of the answer': 'Tabelle der Antwort',
  'Without a source: nothing that Holdfast told is this number. The model worked it out, or made it up.':
    'Ohne Quelle: Nichts, was Holdfast gesagt hat, ist diese Zahl. Das Modell hat sie ausgerechnet oder erfunden.',
  '(without a source)': '(ohne Quelle)',
  '{count} numbers have no source: nothing that Holdfast told matches them. Check them before you rely on them.':
    {
      one: 'Eine Zahl hat keine Quelle: Nichts, was Holdfast gesagt hat, passt zu ihr. Prüf sie, bevor du dich auf sie verlässt.',
      other:
        '{count} Zahlen haben keine Quelle: Nichts, was Holdfast gesagt hat, passt zu ihnen. Prüf sie, bevor du dich auf sie verlässt.',
    },
  'The whole request, letter by letter': 'Die ganze Anfrage, Buchstabe für Buchstabe',
  'With it go the descriptions of {count} tools: what it may look up, and which drafts it may prepare.': {
    one: 'Mit ihr geht die Beschreibung eines Werkzeugs: was er nachsehen und welche Entwürfe er vorbereiten darf.',
    other:
      'Mit ihr gehen die Beschreibungen von {count} Werkzeugen: was er nachsehen und welche Entwürfe er vorbereiten darf.',
  },
  'An answer of before': 'Eine frühere Antwort',
  'What Holdfast told': 'Was Holdfast gesagt hat',
  'What it is told about its work': 'Was ihm über seine Arbeit gesagt wird',
  'Explain with the assistant': 'Mit dem Assistenten erklären',
  'Percentages only': 'Nur Prozente',
  'Rounded amounts': 'Gerundete Beträge',
  'Exact amounts': 'Genaue Beträge',
  'It reads: “ETH is 34.2 % of the portfolio, up 3.1 % this week.” No amount of yours is sent.':
    'Er liest: „ETH ist 34,2 % des Portfolios, diese Woche 3,1 % im Plus.“ Kein Betrag von dir wird gesendet.',
  'It reads: “4.2 ETH, 12,000 USD.” Two digits of each amount, enough for most questions.':
    'Er liest: „4,2 ETH, 12.000 USD.“ Zwei Stellen jedes Betrags, genug für die meisten Fragen.',
  'It reads: “4.2137 ETH, 12,483.20 USD.” For questions that need every digit, such as gains.':
    'Er liest: „4,2137 ETH, 12.483,20 USD.“ Für Fragen, die jede Stelle brauchen, etwa nach Gewinnen.',
  Model: 'Modell',
  'Dollars for a million tokens': 'Dollar für eine Million Token',
  'As the endpoint tells them.': 'Wie der Endpunkt sie nennt.',
  'For the cost of each answer. Leave both empty if you do not know them.':
    'Für die Kosten jeder Antwort. Lass beide leer, wenn du sie nicht kennst.',
  Read: 'Gelesen',
  Written: 'Geschrieben',
  'Takes in {tokens} tokens at once.': 'Nimmt {tokens} Token auf einmal auf.',
  '{count} models are offered.': {
    one: '{count} Modell wird angeboten.',
    other: '{count} Modelle werden angeboten.',
  },
  'Read the list, or type its name. It must be able to call tools.':
    'Lies die Liste oder tipp den Namen. Es muss Werkzeuge aufrufen können.',
  'The model of this browser': 'Das Modell dieses Browsers',
  'Runs on this computer, without a key. Nothing leaves it. It is small: expect simple answers.':
    'Läuft auf diesem Rechner, ohne Schlüssel. Nichts verlässt ihn. Es ist klein: Erwarte einfache Antworten.',
  'Runs on servers of OpenAI, with your key. Each answer costs what they charge.':
    'Läuft auf Servern von OpenAI, mit deinem Schlüssel. Jede Antwort kostet, was sie verlangen.',
  'Passes questions on to models of many makers, with one key of yours.':
    'Reicht Fragen an Modelle vieler Anbieter weiter, mit einem Schlüssel von dir.',
  'Runs on this computer. Start it with OLLAMA_ORIGINS set, so that it answers an extension.':
    'Läuft auf diesem Rechner. Starte es mit gesetztem OLLAMA_ORIGINS, damit es einer Erweiterung antwortet.',
  'Runs on this computer. Start its local server first.':
    'Läuft auf diesem Rechner. Starte zuerst seinen lokalen Server.',
  'Another endpoint': 'Ein anderer Endpunkt',
  'Anything that speaks the chat completions of OpenAI.':
    'Alles, was die Chat-Completions von OpenAI spricht.',
  'Ask about your portfolio in plain words. It looks things up as you would, says where each number stands, and can prepare a draft. It cannot buy, sell, sign or change anything.':
    'Frag in einfachen Worten nach deinem Portfolio. Er sieht nach wie du, sagt, wo jede Zahl steht, und kann einen Entwurf vorbereiten. Kaufen, verkaufen, signieren oder etwas ändern kann er nicht.',
  'Before you switch it on': 'Bevor du ihn einschaltest',
  'You can choose another level for each conversation.': 'Für jedes Gespräch kannst du etwas anderes wählen.',
  'Something is missing above. It is marked at its field.':
    'Oben fehlt etwas. Es ist an seinem Feld markiert.',
  'Switch the assistant on': 'Assistenten einschalten',
  'Nothing is sent until you ask something.': 'Nichts wird gesendet, bis du etwas fragst.',
  'What is sent, once it is on': 'Was gesendet wird, wenn er an ist',
  'What you ask, as you typed it.': 'Was du fragst, so wie du es getippt hast.',
  'What it looks up to answer: holdings, gains, prices, orders. Only in the detail that you choose.':
    'Was er für die Antwort nachsieht: Bestände, Gewinne, Preise, Orders. Nur so genau, wie du wählst.',
  'The conversation so far, with each question.': 'Das bisherige Gespräch, mit jeder Frage.',
  'What never is': 'Was nie gesendet wird',
  'Keys of exchanges, your PIN, your passphrase.': 'Schlüssel von Börsen, deine PIN, deine Passphrase.',
  'Addresses and names of accounts: the model reads stand-ins such as “account-3f9a”.':
    'Adressen und Namen von Konten: Das Modell liest Platzhalter wie „account-3f9a“.',
  'Anything at all while it is off, or while Holdfast is locked.':
    'Überhaupt etwas, solange er aus oder Holdfast gesperrt ist.',
}
