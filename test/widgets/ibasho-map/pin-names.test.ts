import { expect } from '@open-wc/testing';
import { ibashoMapText } from '../../../src/text/catalogues/ibasho-map.js';
import { pinNames } from '../../../src/widgets/ibasho-map/pin-names.js';

const words = ibashoMapText.ja;
const cafe = { name: 'みなとカフェ', town: '港市' };
const park = { name: '丘の広場', town: '丘町' };
const hall = { name: '港会館', town: '港市' };

describe('Names of a pin', () => {
  it('are a place’s name, then the name with its town', () => {
    expect(pinNames([cafe], 1, words)).to.deep.equal(['みなとカフェ', 'みなとカフェ（港市）']);
  });

  it('have no town where none is known', () => {
    expect(pinNames([{ ...cafe, town: '' }], 1, words)).to.deep.equal(['みなとカフェ']);
  });

  it('are, of a group, the town of most of its places, then with one of them', () => {
    const [short, long] = pinNames([park, cafe, hall], 12, words);
    expect(short).to.include('港市').and.to.include('12').and.not.to.include('丘の広場');
    expect(long).to.include('港市').and.to.include('丘の広場');
  });
});
