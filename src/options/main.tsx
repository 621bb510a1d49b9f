import { render } from 'preact';
import '../popup/style/tokens.css';
import '../popup/style/base.css';
import '../popup/style/popup.css';
import './style/page.css';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);
