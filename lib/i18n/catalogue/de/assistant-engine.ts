/** German sentences of the assistant's engine: models, answers, tools, the summary of the week. */
import type { Catalogue } from '../../translate'

export const assistantEngine: Catalogue = {
  'The address must begin with https://, or with http://127.0.0.1 for a model on this computer.':
    'Die Adresse muss mit https:// beginnen, oder mit http://127.0.0.1 für ein Modell auf diesem Computer.',
  'The address may hold no user name, no question mark and no #.':
    'Die Adresse darf keinen Benutzernamen, kein Fragezeichen und kein # enthalten.',
  '{host} has trouble of its own. Try again in a while.':
    '{host} hat selbst Schwierigkeiten. Versuch es nach einer Weile noch einmal.',
  '{host} does not accept this key.': '{host} nimmt diesen Schlüssel nicht an.',
  '{host} refused the question (status {status}).': '{host} hat die Frage abgelehnt (Status {status}).',
  '{model} cannot use tools, so it knows nothing of your portfolio. Choose another model.':
    '{model} kann keine Werkzeuge benutzen und weiß darum nichts von deinem Portfolio. Wähl ein anderes Modell.',
  'The conversation is too long for {model}. Begin a new one.':
    'Das Gespräch ist für {model} zu lang. Beginn ein neues.',
  'Your account at {host} has no credit left.': 'Dein Konto bei {host} hat kein Guthaben mehr.',
  '{host} has nothing at this address. Check the base URL.':
    'Bei {host} gibt es unter dieser Adresse nichts. Prüf die Basis-URL.',
  '{host} does not know the model {model}, or does not let this key use it. Choose another one.':
    '{host} kennt das Modell {model} nicht oder gibt es für diesen Schlüssel nicht frei. Wähl ein anderes.',
  '{host} does not answer extensions. Start Ollama with OLLAMA_ORIGINS set to chrome-extension://*,moz-extension://* and try again.':
    '{host} antwortet Erweiterungen nicht. Starte Ollama mit OLLAMA_ORIGINS auf chrome-extension://*,moz-extension://* und versuch es noch einmal.',
  '{host} does not allow this key to ask that, or does not serve your region.':
    '{host} erlaubt diesem Schlüssel die Frage nicht oder ist in deiner Region nicht verfügbar.',
  '{host} asks to wait before the next question.': '{host} bittet, mit der nächsten Frage zu warten.',
  'Your browser does not let Holdfast reach {host}. Allow it in the settings of the assistant.':
    'Dein Browser lässt Holdfast {host} nicht erreichen. Erlaub es in den Einstellungen des Assistenten.',
  'No model answers at {host}. Start it on this computer, then try again.':
    'Unter {host} antwortet kein Modell. Starte es auf diesem Computer und versuch es dann noch einmal.',
  '{host} did not answer as a model does. Check the base URL.':
    '{host} hat nicht wie ein Modell geantwortet. Prüf die Basis-URL.',
  'The model of this browser is not there, or not downloaded yet. Look at the settings of the assistant.':
    'Das Modell dieses Browsers gibt es nicht oder es ist noch nicht heruntergeladen. Sieh in den Einstellungen des Assistenten nach.',
  'The model of this browser has stopped. Try again.':
    'Das Modell dieses Browsers ist stehen geblieben. Versuch es noch einmal.',
  'The assistant is off. Nothing is sent before you switch it on.':
    'Der Assistent ist aus. Es wird nichts gesendet, bevor du ihn einschaltest.',
  'Choose a model in the settings of the assistant first.':
    'Wähl zuerst ein Modell in den Einstellungen des Assistenten.',
  'Choose an endpoint first.': 'Wähl zuerst einen Endpunkt.',
  'Enter your key for {host} first.': 'Gib zuerst deinen Schlüssel für {host} ein.',
  'This conversation is no more.': 'Dieses Gespräch gibt es nicht mehr.',
  'An answer is being written in this conversation. Stop it, or wait for its end.':
    'In diesem Gespräch wird gerade eine Antwort geschrieben. Halt sie an oder warte, bis sie fertig ist.',
  'There is no answer to ask for again.':
    'Hier gibt es keine Antwort, nach der noch einmal gefragt werden kann.',
  'Holdfast was stopped while the tool ran.': 'Holdfast wurde beendet, während das Werkzeug lief.',
  'The answer was stopped while the tool ran.': 'Die Antwort wurde angehalten, während das Werkzeug lief.',
  'The answer broke off before its end.': 'Die Antwort brach vor ihrem Ende ab.',
  'The model reached its limit before the end.': 'Das Modell kam vor dem Ende an seine Grenze.',
  'The endpoint held the rest of the answer back.': 'Der Endpunkt hat den Rest der Antwort zurückgehalten.',
  'The model answered with nothing.': 'Das Modell hat nichts geantwortet.',
  'The model asked for more than {rounds} rounds of tools. Ask for less at once.':
    'Das Modell wollte mehr als {rounds} Runden mit Werkzeugen. Frag nach weniger auf einmal.',
  'There is no such tool.': 'So ein Werkzeug gibt es nicht.',
  'The input of the tool is no JSON object.': 'Die Eingabe des Werkzeugs ist kein JSON-Objekt.',
  'The input of the tool does not fit: {field}.': 'Die Eingabe des Werkzeugs passt nicht: {field}.',
  'The input of the tool does not fit.': 'Die Eingabe des Werkzeugs passt nicht.',
  'The tool took too long.': 'Das Werkzeug hat zu lange gebraucht.',
  'The summary of your week is written.': 'Der Rückblick auf deine Woche ist geschrieben.',
  'The summary of your week could not be written. Open it to try again.':
    'Der Rückblick auf deine Woche konnte nicht geschrieben werden. Öffne ihn, um es noch einmal zu versuchen.',
  'Your week': 'Deine Woche',
  'The assistant has something for you.': 'Der Assistent hat etwas für dich.',
  'Sum up my week: how the total has changed and why, what was bought, sold and received, what it cost, and what needs my attention.':
    'Fass meine Woche zusammen: wie sich die Summe verändert hat und warum, was gekauft, verkauft und empfangen wurde, was es gekostet hat und worum ich mich kümmern muss.',
}
