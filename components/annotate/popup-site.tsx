/** Annotation of the site in front, switched from the popup and the side panel. Loaded after the portfolio stands. */
import { useAction } from '@/components/ui/action.hooks'
import { annotateMessages } from '@/lib/annotate/messages'
import { switchOffSite } from '@/lib/annotate/registration.browser'
import { sitePattern } from '@/lib/annotate/sites'
import { call } from '@/lib/messages/call.browser'
import { hostOf } from './host-of'
import { PopupSiteView } from './popup-site-view'
import { allowEverywhere, allowSite } from './site-access.browser'
import { useTabInFront } from './tab-in-front.hooks'
import { useSite } from './tab-notes.hooks'

/** Nothing beside a page that could not ask a wallet for anything. */
export function PopupSite() {
  const origin = useTabInFront()?.origin
  return origin === undefined || sitePattern(origin) === undefined ? null : (
    <SiteOf key={origin} origin={origin} />
  )
}

function SiteOf({ origin }: { origin: string }) {
  const site = useSite(origin)
  const action = useAction()
  /** The work has begun already: the browser asks for access only inside the click, before anything is awaited. */
  const follow = (work: Promise<unknown>) =>
    void action.run(async () => {
      await work
      site.again()
    })
  if (site.answer === null) return null
  return (
    <PopupSiteView
      host={hostOf(origin)}
      site={site.answer}
      error={action.error ?? site.error}
      pending={action.pending}
      onThisSite={() => follow(allowSite(origin))}
      onAllSites={() => follow(allowEverywhere())}
      onOff={() => follow(switchOffSite(origin))}
      onPersonal={(isOn) => follow(call(annotateMessages['annotate.change'], { personal: { origin, isOn } }))}
    />
  )
}
