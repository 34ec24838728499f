/** Who is asked and what they learn, in the words of the page of requests. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, terms, text } from '../define-article'

export const privacy = defineArticle({
  id: 'privacy',
  title: say('Privacy: who learns what'),
  lead: say(
    'There is no server of ours, no account and no telemetry. Your browser asks each source directly, and a source learns what it is asked.',
  ),
  sections: [
    section(
      'who',
      say('Who is asked, and what they learn'),
      terms(
        { name: say('Your exchanges'), about: say('That your key is used from your network address') },
        {
          name: say('Nodes and indexers of networks'),
          about: say('Your addresses, together with your network address'),
        },
        {
          name: say('Sources of prices and exchange rates'),
          about: say('Which assets you look at; never how much of them you hold'),
        },
        {
          name: say('Sources of swap offers'),
          about: say('The coins, the amount and the address of that swap'),
        },
        {
          name: say('Ledger’s server'),
          about: say('Which token you are about to send, or for which contract a message is'),
        },
        {
          name: say('The model of the assistant'),
          about: say('What the preview shows before you send'),
        },
        {
          name: say('The makers of Holdfast'),
          about: say('Nothing: there is no server, no account, no telemetry'),
        },
      ),
      doors('page.requests'),
    ),
    section(
      'less',
      say('Telling less'),
      text(
        say(
          'Use nodes of your own or a VPN, have addresses read apart, or switch off single hosts. Nothing that came only from a host that is off is read any more.',
        ),
        say('The log names each request with host, purpose and outcome.'),
      ),
      doors('setting.endpoints', 'setting.hide-amounts'),
    ),
    section(
      'disk',
      say('On this disk'),
      text(
        say(
          'What you own is encrypted; how many rows there are, and which hosts you allowed, can be seen. Whoever uses the browser while the vault is open sees what you see.',
        ),
      ),
      doors('setting.delete-everything'),
    ),
  ],
  related: ['vault', 'assistant', 'notes'],
})
