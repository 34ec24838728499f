/** Pages for where the observer is: in frames of each kind, and in pages that were open before. */
import { ASKING, type DappPage } from './dapp-pages'

/** A frame asks by its own wallet, and says its name in what it wants signed. */
const askAs = (name: string) => `(async () => {
  for (let waits = 0; waits < 40 && !window.ethereum; waits++) await new Promise((resolve) => setTimeout(resolve, 25))
  await window.ethereum?.request({ method: 'personal_sign', params: ['0x01', '${name}'] })
  parent.postMessage('${name}', '*')
})()`
const framed = (name: string) => `&lt;script&gt;${askAs(name)}&lt;/script&gt;`.replaceAll("'", '&#39;')

export const wherePages: Record<string, DappPage> = {
  '/inner': { body: `<script>${askAs('inner')}</script>` },
  '/frames': {
    body: `
      <script>window.heard = []; addEventListener('message', ({ data }) => { if (typeof data === 'string') heard.push(data) })</script>
      <iframe src="/inner"></iframe>
      <iframe src="https://other.example/inner?other"></iframe>
      <iframe srcdoc='${framed('srcdoc')}'></iframe>
      <iframe sandbox="allow-scripts" srcdoc='${framed('sandboxed')}'></iframe>
      <iframe sandbox="allow-scripts" src="/inner?sandboxed"></iframe>
      <iframe id="blank"></iframe>
      <script>(async () => {
        const blob = document.createElement('iframe')
        blob.src = URL.createObjectURL(new Blob(['<script>' + ${JSON.stringify(askAs('blob'))} + '</' + 'script>'], { type: 'text/html' }))
        document.body.append(blob)
        await new Promise((resolve) => setTimeout(resolve, 1000))
        const { contentWindow } = document.getElementById('blank')
        await contentWindow.ethereum?.request({ method: 'personal_sign', params: ['0x01', 'blank'] })
        await new Promise((resolve) => setTimeout(resolve, 1000))
        window.done = { heard: heard.sort(), log: walletLog }
      })()</script>`,
  },
  /** Has taken its providers before we come; asks when it is told to. */
  '/open': {
    body: `<script>${ASKING};
      window.again = 0
      let taken
      providers().then((all) => { taken = all; addEventListener('eip6963:announceProvider', () => { again++ }); window.ready = true })
      window.ask = (at, group) => askAll(taken[at], group).then((answers) => { window.done = { answers, again, log: walletLog } })
    </script>`,
  },
}
