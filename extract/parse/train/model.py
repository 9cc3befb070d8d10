"""The network (see ../FORMAT.md): two BiLSTM layers, tags from the first, biaffine arcs
(Dozat and Manning 2017) and relations from the second, names from both."""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

import features

PAD = features.BAG_ROWS  # the row of a hashed feature that is not there


class Parser(nn.Module):
    def __init__(self, vectors, labels, hidden, bag, arc, rel, dropout=0.0):
        super().__init__()
        self.word = nn.Embedding.from_pretrained(torch.as_tensor(vectors), freeze=True)
        self.bag = nn.EmbeddingBag(PAD + 1, bag, mode="sum", padding_idx=PAD)
        nn.init.normal_(self.bag.weight, std=0.15)
        with torch.no_grad():
            self.bag.weight[PAD] = 0
        self.lstm = nn.ModuleList([
            nn.LSTM(vectors.shape[1] + bag, hidden, bidirectional=True, batch_first=True),
            nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)])
        for lstm in self.lstm:
            start(lstm, hidden)
        out = 2 * hidden
        self.upos = nn.Linear(out, len(labels["upos"]))
        self.xpos = nn.Linear(out, len(labels["xpos"]))
        self.ner = nn.Linear(2 * out, len(labels["ner"]))
        self.arc_dep, self.arc_head = nn.Linear(out, arc), nn.Linear(out, arc)
        self.arc_u = nn.Parameter(torch.eye(arc) * 0.1)
        self.arc_v = nn.Parameter(torch.zeros(arc))
        self.arc_root = nn.Parameter(torch.zeros(arc))
        self.rel_dep, self.rel_head = nn.Linear(out, rel), nn.Linear(out, rel, bias=False)
        self.rel_root = nn.Parameter(torch.zeros(rel))
        self.rel_out = nn.Linear(rel, len(labels["deprel"]))
        self.dropout = dropout

    def drop(self, x):
        """Dropout with one mask for all tokens of a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return x
        mask = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.dropout)
        return x * mask / (1 - self.dropout)

    def encode(self, word, bag, lengths):
        """word: B×N rows; bag: B×N×9 rows; lengths: B, falling. Gives x, h0 and h1."""
        b, n = word.shape
        x = torch.cat([self.word(word), self.bag(bag.view(b * n, -1)).view(b, n, -1)], 2)
        layers, h = [x], x
        for lstm in self.lstm:
            packed = pack_padded_sequence(self.drop(h), lengths, batch_first=True)
            h, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True)
            layers.append(h)
        return layers

    def tags(self, h0):
        h0 = self.drop(h0)
        return self.upos(h0), self.xpos(h0)

    def names(self, h0, h1):
        return self.ner(self.drop(torch.cat([h0, h1], 2)))

    def arcs(self, h1, lengths):
        """Scores B×N×(1+N): of the root and of each token as head of each token."""
        h1 = self.drop(h1)
        b, n, _ = h1.shape
        dep, head = self.drop(F.relu(self.arc_dep(h1))), self.drop(F.relu(self.arc_head(h1)))
        head = torch.cat([self.arc_root.expand(b, 1, -1), head], 1)
        scores = (dep @ self.arc_u) @ head.transpose(1, 2) + (head @ self.arc_v).unsqueeze(1)
        outside = torch.arange(-1, n) >= lengths.unsqueeze(1)
        itself = torch.eye(n, n + 1).roll(1, 1).bool()
        return scores.masked_fill(outside.unsqueeze(1) | itself, -1e9)

    def rels(self, h1, heads):
        """Scores B×N×labels, given each token's head (B×N, -1 for the root)."""
        h1 = self.drop(h1)
        b = h1.shape[0]
        head = torch.cat([self.rel_root.expand(b, 1, -1), self.rel_head(h1)], 1)
        index = (heads + 1).unsqueeze(2).expand(-1, -1, head.shape[2])
        return self.rel_out(self.drop(F.relu(self.rel_dep(h1) + head.gather(1, index))))


def start(lstm, hidden):
    """Orthogonal recurrent weights; forget gates open."""
    for name, weight in lstm.named_parameters():
        if "weight_hh" in name:
            for gate in weight.data.split(hidden):
                nn.init.orthogonal_(gate)
        elif "weight_ih" in name:
            nn.init.xavier_uniform_(weight)
        else:
            nn.init.zeros_(weight)
            if "bias_ih" in name:
                weight.data[hidden:2 * hidden] = 1
