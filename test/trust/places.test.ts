import { accounts, onlyRead, privateWindow } from './suites/places.ts';

privateWindow();
accounts();
onlyRead();
