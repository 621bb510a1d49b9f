import { render } from 'preact';
import { App } from './App.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/popup.css';

const asked = new URLSearchParams(location.search);
const panel = asked.get('view') === 'panel';
const tab = asked.get('tab');
const [companyId, offerId] = [asked.get('company'), asked.get('offer')];
const kept = companyId && offerId ? { companyId, offerId } : null;
document.documentElement.classList.add(panel ? 'panel' : 'popup');

const root = document.getElementById('app');
if (root) render(<App tabId={tab === null ? null : Number(tab)} panel={panel} kept={kept} />, root);
