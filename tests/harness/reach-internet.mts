/** Whether this machine reaches the internet: one TCP connection to a public host is enough, two seconds the most. */
import { connect } from 'node:net'

const HOSTS = ['api.kraken.com', 'api.coinbase.com', 'coins.llama.fi', 'www.mozilla.org']
const PATIENCE_MS = 2_000

const reach = (host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port: 443 })
    const fail = () => {
      socket.destroy()
      reject(new Error(`${host} was not reached`))
    }
    socket.setTimeout(PATIENCE_MS, fail)
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
    // A resolver that never answers counts as well.
    setTimeout(fail, PATIENCE_MS).unref()
  })

/** @example if (!(await reachInternet())) console.log('offline') */
export const reachInternet = (): Promise<boolean> =>
  Promise.any(HOSTS.map(reach)).then(
    () => true,
    () => false,
  )
