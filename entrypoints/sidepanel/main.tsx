import '@/components/theme.css'
import { mountPopup } from '@/components/portfolio/mount-popup'

const root = document.getElementById('root')
if (root) mountPopup(root, true)
