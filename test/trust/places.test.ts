import { accounts, privateWindow } from './suites/places.ts';

privateWindow();
accounts();
