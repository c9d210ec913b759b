"""What searches the frames, with the cascades alone or with the network, too."""
