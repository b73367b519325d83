// Charts has types of the same plain names as Configuration; where Site needs both, Charts' go by these names.

import Charts

/// A topic with its colour, as figures know it.
typealias ChartTopic = Topic
/// A day that figures mark.
typealias ChartEvent = Event
